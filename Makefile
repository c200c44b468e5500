# SPDX-License-Identifier: GPL-2.0-only
#
# What a person types. What kbuild reads is in Kbuild.

KDIR ?= /lib/modules/$(shell uname -r)/build
KERNEL ?= 6.12
TESTING := tools/testing

modules: headers
	$(MAKE) -C $(KDIR) M=$(CURDIR) modules

modules_install: headers
	$(MAKE) -C $(KDIR) M=$(CURDIR) modules_install
	depmod -a

clean:
	@if [ -e $(KDIR)/Makefile ]; then $(MAKE) -s -C $(KDIR) M=$(CURDIR) clean; fi
	rm -rf build demo

headers:
	@if [ ! -e $(KDIR)/Makefile ]; then \
		echo "There are no kernel headers in $(KDIR)."; \
		echo "Install those of the running kernel (Debian: linux-headers-$$(uname -r)),"; \
		echo "or name others with KDIR=. \"make demo\" needs none."; \
		exit 1; \
	fi >&2

port: modules
	@if [ ! -e "$(DRIVER)/Kbuild" ] && [ ! -e "$(DRIVER)/Makefile" ]; then \
		echo "DRIVER= names the folder of a ported driver, with its Kbuild file;"; \
		echo "Documentation/porting-from-windows.rst says what is in it."; \
		exit 1; \
	fi >&2
	$(MAKE) -C $(KDIR) M=$(abspath $(DRIVER)) \
		KBUILD_EXTRA_SYMBOLS=$(CURDIR)/Module.symvers modules

demo:
	@$(TESTING)/demo.sh

check:
	@$(TESTING)/check.sh

lint layout kunit selftests:
	@$(TESTING)/check.sh $@

coverage:
	@$(TESTING)/coverage.sh

check-kcsan:
	@$(TESTING)/check-kcsan.sh

check-clients:
	@$(TESTING)/check-clients.sh

bench:
	@$(TESTING)/bench.sh $(KERNEL)

docs:
	@$(TESTING)/vm/host-packages.sh sphinx-build:python3-sphinx
	@$(TESTING)/lint/docs.sh

shell:
	@$(TESTING)/vm/host-packages.sh
	@$(TESTING)/vm/build.sh $(KERNEL)
	@$(TESTING)/vm/run.sh $(KERNEL)

help:
	@echo 'Build and install:'
	@echo '  make                  build all modules for the running kernel'
	@echo '  make modules_install  install them, so that modprobe finds them'
	@echo '  make port DRIVER=DIR  build a driver that was written for Windows'
	@echo '  make clean            remove what was built'
	@echo
	@echo 'Try, in a virtual machine (nothing touches this kernel):'
	@echo '  make demo             capture from two minidrivers; the frames end up in demo/'
	@echo '  make shell            a shell in a guest; the modules are in $$SC_MODULES'
	@echo '  make bench            measure what the class driver costs'
	@echo
	@echo 'Test:'
	@echo '  make check            everything below; ends with "N passed, M failed"'
	@echo '  make lint             static checks'
	@echo '  make layout           compare structures and values with the Windows headers'
	@echo '  make kunit            unit tests, in the instrumented kernel'
	@echo '  make selftests        self tests and v4l2-compliance, in every kernel'
	@echo
	@echo 'Test more, with kernels or programs of their own (not part of check):'
	@echo '  make coverage         which lines of the class driver the tests run'
	@echo '  make check-kcsan      data races: unit tests and ten minutes of stress'
	@echo '  make check-clients    ffmpeg, GStreamer, yavta, OpenCV, a browser; all of v4l2-compliance'
	@echo
	@echo 'Read:'
	@echo '  make docs             build the documentation'
	@echo
	@echo 'Variables:'
	@echo '  KDIR=DIR              kernel headers to build with, for make and modules_install'
	@echo '  KERNEL=NAME           kernel of shell and bench (6.12): 6.1 6.12 6.12-rt 7.3 instrumented'
	@echo '  KERNELS="NAME..."     kernels of check and selftests (all of them)'
	@echo '  V=1                   show the commands of the build'

.PHONY: modules modules_install port clean headers demo check lint layout kunit selftests coverage check-kcsan check-clients bench docs shell help
