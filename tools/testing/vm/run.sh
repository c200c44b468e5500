#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# run.sh KERNEL [OPTION]... [-- COMMAND...] runs a command in a guest with that
# kernel, or an interactive shell when there is no command. The guest sees the
# repository at /repo and a folder of the host, which it may write to, at /out.
# The exit status is that of the command, or 1 when the kernel's log has a line
# it must not have, or 124 when the time was up.

. "$(dirname "$0")/lib.sh"

usage()
{
	cat <<EOF
usage: run.sh KERNEL [OPTION]... [-- COMMAND...]
  KERNEL         one of: $ALL_KERNELS
  --timeout S    end the guest after so many seconds (default 600)
  --mem M        guest memory in MiB (default 2048)
  --smp N        processors (default 2)
  --device DEV   QEMU device, instead of "edu"; may be given more than once
  --root NAME    Debian root that is the guest's user space (default trixie)
  --out DIR      host folder that is /out in the guest (default build/run/KERNEL)
  --append ARGS  more kernel arguments
  --quiet        do not show what the command prints
EOF
}

# What a kernel says when something is wrong with it. A minidriver's misuse is
# reported with dev_err and is not among these: check_log in selftests/lib.sh
# looks at those, test by test.
BAD_LINES='WARNING:|BUG[: ]|Oops|general protection fault|Kernel panic'
BAD_LINES+='|possible (recursive|circular|irq lock)|inconsistent lock state|suspicious RCU'
BAD_LINES+='|INFO: (task|rcu|trying to register|possible)|blocked for more than'
BAD_LINES+='|KASAN:|UBSAN:|KCSAN:|kmemleak: [1-9]|unreferenced object'
BAD_LINES+='|DMA-API: .*(warning|error|device driver|[Oo]ut of memory)|ODEBUG:'
BAD_LINES+='|unbalanced|refcount_t:|list_(add|del) corruption|Call Trace'
BAD_LINES+='|sleeping function called|scheduling while atomic|irq .*: nobody cared'

BOOT_LIMIT=150

parse_arguments()
{
	kernel=${1:-}
	limit=600 memory=2048 smp=2 out='' append='' quiet='' user_space=trixie
	devices=() command=()
	case $kernel in
	'' | -*) usage >&2; exit 2 ;;
	esac
	shift
	while [ $# -gt 0 ]; do
		case $1 in
		--timeout) limit=$2; shift 2 ;;
		--mem) memory=$2; shift 2 ;;
		--smp) smp=$2; shift 2 ;;
		--device) devices+=(-device "$2"); shift 2 ;;
		--root) user_space=$2; shift 2 ;;
		--out) out=$2; shift 2 ;;
		--append) append=$2; shift 2 ;;
		--quiet) quiet=yes; shift ;;
		--) shift; command=("$@"); break ;;
		*) usage >&2; exit 2 ;;
		esac
	done
	[ "${#devices[@]}" -gt 0 ] || devices=(-device edu)
	[ -n "$out" ] || out=$BUILD/run/$kernel
}

# The modules that mount the root, with what they depend on, uncompressed.
add_boot_modules()
{
	local from=$MODULES/$RELEASE to=$1/lib/modules/$RELEASE file

	mkdir -p "$to"
	grep -E '/(9p|9pnet_virtio|virtio_pci)\.ko[.a-z]*:' "$from/modules.dep" |
		sed 's/\.ko\.xz/.ko/g' >"$to/modules.dep" || true
	tr -d : <"$to/modules.dep" | tr ' ' '\n' | sort -u | while read -r file; do
		[ -n "$file" ] || continue
		mkdir -p "$to/${file%/*}"
		if [ -f "$from/$file" ]; then
			cp "$from/$file" "$to/$file"
		else
			xz -dc "$from/$file.xz" >"$to/$file"
		fi
	done
}

make_initramfs()
{
	local tree=$work/tree

	mkdir -p "$tree/bin"
	cp "$(type -P busybox)" "$tree/bin/busybox"
	cp "$VM_DIR/init" "$tree/init"
	chmod 755 "$tree/init"
	add_boot_modules "$tree"
	(cd "$tree" && find . | cpio --quiet -o -H newc | gzip -1) >"$work/initramfs"
}

# What the guest will run, and the environment it runs in.
write_command()
{
	cat <<-EOF
		export SC_KERNEL=$kernel SC_OUT=/out
		export SC_MODULES=/repo/build/$kernel SC_BIN=/repo/build/bin
		cd /root
	EOF
	printf '%q ' "${command[@]}"
	echo
}

# share TAG FOLDER READONLY makes a folder of the host mountable in the guest.
share()
{
	qemu+=(-fsdev "local,id=$1,path=$2,readonly=$3,security_model=none,multidevs=remap"
		-device "virtio-9p-pci,fsdev=$1,mount_tag=$1")
}

# describe_guest ACCELERATOR OUT
describe_guest()
{
	local args="console=ttyS0 panic=-1 mitigations=off apparmor=0 watchdog_thresh=60"

	# An NMI comes from end_guest() only.
	args+=" unknown_nmi_panic"
	# An emulated machine may take minutes for what insmod of the unit tests waits for.
	args+=" rcupdate.rcu_cpu_stall_timeout=120 sysctl.kernel.hung_task_timeout_secs=240 $append"
	qemu=(qemu-system-x86_64
		-accel "$1" -cpu max -smp "$smp" -m "$memory" -M q35
		-nodefaults -display none -no-reboot
		-chardev "stdio,id=console,signal=off,logfile=$2/serial.log"
		-serial chardev:console -qmp "unix:$work/monitor,server=on,wait=off"
		-kernel "$IMAGE" -initrd "$work/initramfs" -append "$args"
		"${devices[@]}")
	share root "$guest_root" on
	share modules "$MODULES" on
	share repo "$REPO" on
	share out "$2" off
}

# The presence of /dev/kvm proves little, and so do a few instructions that run:
# some hosts emulate most of what a kernel does before its user space is there,
# and give up on the rest.
kvm_works()
{
	local probe=$work/probe

	[ -w /dev/kvm ] || return 1
	mkdir -p "$probe"
	echo true >"$probe/command"
	describe_guest kvm "$probe"
	timeout --kill-after=5 20 "${qemu[@]}" >/dev/null 2>&1 </dev/null
	[ "$(cat "$probe/status" 2>/dev/null)" = 0 ]
}

# Asked once for each boot of the host.
accelerator()
{
	local memo
	memo=$CACHE/accelerator-$(cat /proc/sys/kernel/random/boot_id)

	if [ ! -f "$memo" ]; then
		if kvm_works; then
			echo kvm >"$memo"
		else
			echo tcg,thread=multi >"$memo"
		fi
	fi
	cat "$memo"
}

# vmalloc tells, with a trace, that it got no memory. From failnth, which sees to
# it that it gets none, that is no complaint.
without_failnth()
{
	awk '/ failnth: vmalloc error: / { expected = 1 }
		expected && /Call Trace/ { expected = 0; next }
		{ print }'
}

# bad_lines prints what the log must not have. On the console, what programs
# print is mixed in: only lines with the kernel's time stamp count there.
bad_lines()
{
	{
		grep -aE '^\[ *[0-9]+\.[0-9]+\]' "$out/serial.log"
		cat "$out/dmesg" "$out/kmemleak"
	} 2>/dev/null | tr -d '\r' | without_failnth | grep -aE "$BAD_LINES" | awk '!seen[$0]++'
}

# judge says what is wrong with a run.
judge()
{
	local status bad

	status=$(cat "$out/status" 2>/dev/null || echo none)
	bad=$(bad_lines || true)
	if [ -s "$out/ended" ]; then
		echo "the guest ($kernel) $(cat "$out/ended"), see $out/serial.log, whose end is:"
		tail -n 30 "$out/serial.log" | tr -d '\r' | cut -c1-160 | sed 's/^/    /'
	elif [ -n "$bad" ]; then
		echo "the kernel ($kernel) complains, see $out/serial.log:"
		head -n 20 <<<"$bad" | sed 's/^/    /'
	fi
	if [ -s "$out/ended" ]; then
		return 124
	fi
	if [ "$status" = none ]; then
		echo "the guest ($kernel) went down before its command had ended, see $out/serial.log"
		return 1
	fi
	if [ "$status" = 0 ] && [ -n "$bad" ]; then
		return 1
	fi
	return "$status"
}

# end_guest WHY: where its processors are is in the folder afterwards, and an NMI
# makes the kernel say what one of them does.
end_guest()
{
	echo "$1" >"$out/ended"
	"$VM_DIR/monitor.py" "$work/monitor" 'info registers -a' nmi >"$out/processors" 2>&1 || true
	sleep 3
	kill "$guest" 2>/dev/null
	sleep 5
	kill -9 "$guest" 2>/dev/null
}

# Nothing that a guest does before its user space is there takes long.
watch_guest()
{
	local age

	while sleep 1 && kill -0 "$guest" 2>/dev/null; do
		age=$((SECONDS - started))
		if [ "$age" -ge "$limit" ]; then
			end_guest "was ended after $limit s"
		elif [ "$age" -ge "$BOOT_LIMIT" ] && [ ! -e "$out/booted" ]; then
			end_guest "did not boot within $BOOT_LIMIT s"
		fi
	done
}

# run_guest starts the guest and waits for it.
run_guest()
{
	local started=$SECONDS

	: >"$out/output"
	rm -f "$out/ended"
	"${qemu[@]}" >/dev/null 2>"$out/qemu.log" </dev/null &
	guest=$!
	trap 'kill "$guest" 2>/dev/null || true; rm -rf "$work"' EXIT
	[ -n "$quiet" ] || tail -f -s 0.2 --pid="$guest" "$out/output" &
	watch_guest </dev/null >/dev/null 2>&1 &
	wait
}

# TCG may keep an int3 of the kernel's text patching that has been overwritten
# meanwhile, and some guests come to a halt while they start their processors. A
# guest that ends before its user space is there has not seen anything of ours
# yet, and is started again.
died_of_tcg()
{
	[ ! -e "$out/booted" ] &&
		{ [ -e "$out/ended" ] || grep -qa 'Oops: int3' "$out/serial.log"; }
}

run_command()
{
	local left

	write_command >"$out/command"
	for left in 2 1 0; do
		run_guest
		if [ "$left" -eq 0 ] || ! died_of_tcg; then
			break
		fi
		echo "the guest ($kernel) died in TCG while it booted; it is started again" >&2
	done
	judge | tee "$out/verdict"
}

parse_arguments "$@"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
set_kernel "$kernel"
guest_root=$("$VM_DIR/root.sh" "$user_space")
make_initramfs
mkdir -p "$out"
out=$(cd "$out" && pwd)
rm -f "$out"/{booted,command,output,status,verdict,dmesg,kmemleak,serial.log,qemu.log,processors}

describe_guest "$(accelerator)" "$out"

if [ "${#command[@]}" -gt 0 ]; then
	run_command
else
	"${qemu[@]}"
fi
