// SPDX-License-Identifier: GPL-2.0
/*
 * sc_edu: QEMU's "edu" PCI device as a camera, for a real interrupt and real
 * DMA. Its registers are described in edu.txt of QEMU's documentation.
 *
 * This file knows the registers and answers what concerns the device; frame.c
 * tells how a frame comes to be.
 */
#include <linux/device.h>
#include <linux/io.h>
#include <linux/module.h>
#include <linux/pci.h>

#include <common/video.h>

#include "edu.h"

static bool dma24;
module_param(dma24, bool, 0444);
MODULE_PARM_DESC(dma24, "device reaches 24 address bits (edu,dma_mask=0xffffff) instead of 28");

static bool contiguous;
module_param(contiguous, bool, 0444);
MODULE_PARM_DESC(contiguous, "each frame lies in one piece of memory, as if the device needed that");

static bool silent;
module_param(silent, bool, 0644);
MODULE_PARM_DESC(silent, "device does not interrupt, so that time-outs can be tested");

#define EDU_LIVENESS		0x04	/* what is written comes back inverted */
#define EDU_INTERRUPT_STATUS	0x24
#define EDU_INTERRUPT_ACK	0x64
#define EDU_INTERRUPT_DMA	0x100
#define EDU_DMA_SOURCE		0x80	/* 64 bits, as the next two */
#define EDU_DMA_DESTINATION	0x88
#define EDU_DMA_COUNT		0x90
#define EDU_DMA_COMMAND		0x98
#define EDU_DMA_START		0x01
#define EDU_DMA_FROM_DEVICE	0x02
#define EDU_DMA_INTERRUPT	0x04
#define EDU_REGISTERS_BYTES	0xa0

#define EDU_MEMORY		0x40000	/* of the device, as DMA sees it */

#define EDU_GONE		0xffffffff	/* what reads as this is not there */

/* Between @memory and the device's. Takes 100 ms. */
void edu_dma_start(struct edu_device *edu, enum edu_direction direction,
		   u64 memory, u32 bytes)
{
	bool to_device = direction == EDU_TO_DEVICE;
	u32 command = EDU_DMA_START;

	if (!to_device)
		command |= EDU_DMA_FROM_DEVICE;
	if (!READ_ONCE(silent))
		command |= EDU_DMA_INTERRUPT;
	writeq(to_device ? memory : EDU_MEMORY, edu->registers + EDU_DMA_SOURCE);
	writeq(to_device ? EDU_MEMORY : memory, edu->registers + EDU_DMA_DESTINATION);
	writeq(bytes, edu->registers + EDU_DMA_COUNT);
	writel(command, edu->registers + EDU_DMA_COMMAND);
}

/* May the device still read or write memory? Not if it has gone. */
bool edu_dma_runs(struct edu_device *edu)
{
	u32 command = readl(edu->registers + EDU_DMA_COMMAND);

	return command != EDU_GONE && command & EDU_DMA_START;
}

/*
 * Whether it says that a DMA has ended is not enough: the interrupt may be a
 * late one, of a DMA that has been given up, while the next one runs.
 */
static bool edu_interrupt(void *hw_device_extension)
{
	struct edu_device *edu = hw_device_extension;
	u32 status;

	if (!edu->registers)
		return false;
	status = readl(edu->registers + EDU_INTERRUPT_STATUS);
	if (!status || status == EDU_GONE)
		return false;

	writel(status, edu->registers + EDU_INTERRUPT_ACK);
	if (status & EDU_INTERRUPT_DMA && edu->stream && !edu_dma_runs(edu))
		edu_stream_dma_ended(edu->stream);
	return true;
}

static bool edu_is_alive(void __iomem *registers)
{
	u32 probe = 0x5c0de;

	writel(probe, registers + EDU_LIVENESS);
	return readl(registers + EDU_LIVENESS) == ~probe;
}

static int edu_find(struct edu_device *edu,
		    const struct sc_port_configuration_information *config)
{
	const struct sc_access_range *range = config->access_ranges;
	void __iomem *registers;
	int status;

	if (!config->number_of_access_ranges || !range->range_in_memory ||
	    range->range_length < EDU_REGISTERS_BYTES)
		return SC_STATUS_NO_SUCH_DEVICE;
	registers = sc_access_range_iomem(range);
	if (!edu_is_alive(registers)) {
		dev_err(config->physical_device_object,
			"the device does not answer as an edu device does\n");
		return SC_STATUS_IO_DEVICE_ERROR;
	}

	status = sc_ring_init(&edu->ring, edu, 0, EDU_RING_BYTES);
	if (status)
		return status;

	edu->registers = registers;
	return SC_STATUS_SUCCESS;
}

static int edu_initialize(struct sc_srb *srb)
{
	struct sc_port_configuration_information *config = srb->command_data.config_info;

	config->stream_descriptor_size = sizeof(struct sc_stream_descriptor);
	return edu_find(srb->hw_device_extension, config);
}

/* There is no clock: a frame takes four DMAs of 100 ms, and a little more. */
#define EDU_INTERVAL	VIDEO_FPS(2)

static struct sc_ks_datarange_video edu_video =
	VIDEO_RANGE(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8,
		    EDU_WIDTH, EDU_HEIGHT, EDU_INTERVAL, EDU_INTERVAL, EDU_INTERVAL);

static struct sc_ksdataformat *edu_ranges[] = { &edu_video.data_range };

static int edu_open(struct sc_srb *srb)
{
	if (!video_opened_with(edu_ranges, ARRAY_SIZE(edu_ranges),
			       srb->command_data.open_format))
		return SC_STATUS_INVALID_PARAMETER;

	edu_stream_open(srb->stream_object, srb->hw_device_extension);
	return SC_STATUS_SUCCESS;
}

static void edu_surprise(struct edu_device *edu)
{
	edu->gone = true;
	if (edu->stream)
		edu_stream_remove(edu->stream);
}

/* False where it is completed later. Without a stream there is nothing to save. */
static bool edu_change_power(struct sc_srb *srb)
{
	struct edu_device *edu = srb->hw_device_extension;

	if (!edu->stream)
		return true;
	if (srb->command_data.device_state != SC_POWER_DEVICE_D0)
		return edu_stream_sleep(edu->stream, srb);

	edu_stream_wake(edu->stream);
	return true;
}

/* One request at a time; most are answered at once. */
static void edu_receive_packet(struct sc_srb *srb)
{
	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_INITIALIZE_DEVICE:
		srb->status = edu_initialize(srb);
		break;
	case SC_SRB_GET_STREAM_INFO:
		video_describe(srb->command_data.stream_buffer, edu_ranges,
			       ARRAY_SIZE(edu_ranges));
		break;
	case SC_SRB_GET_DATA_INTERSECTION:
		srb->status = video_intersect(edu_ranges, ARRAY_SIZE(edu_ranges), srb);
		break;
	case SC_SRB_OPEN_STREAM:
		srb->status = edu_open(srb);
		break;
	case SC_SRB_CLOSE_STREAM:
		if (!edu_stream_close(srb))
			return;
		break;
	case SC_SRB_SURPRISE_REMOVAL:
		edu_surprise(srb->hw_device_extension);
		break;
	case SC_SRB_CHANGE_POWER_STATE:
		if (!edu_change_power(srb))
			return;
		break;
	case SC_SRB_INITIALIZATION_COMPLETE:
	case SC_SRB_PAGING_OUT_DRIVER:
	case SC_SRB_UNINITIALIZE_DEVICE:
		break;
	default:
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
		break;
	}
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static struct sc_initialization_data edu_initialization_data = {
	.size_of_this_packet = sizeof(edu_initialization_data),
	.hw_interrupt = edu_interrupt,
	.hw_receive_packet = edu_receive_packet,
	.hw_cancel_packet = edu_stream_cancel,
	.hw_request_timeout_handler = edu_stream_timeout,
	.device_extension_size = sizeof(struct edu_device),
	.per_stream_extension_size = sizeof(struct edu_stream),
	.bus_master_dma = true,
	.dma_buffer_size = EDU_RING_BYTES,
};

static const struct pci_device_id edu_table[] = {
	{ PCI_DEVICE(0x1234, 0x11e8) },
	{ }
};
MODULE_DEVICE_TABLE(pci, edu_table);

static struct sc_minidriver edu_minidriver = {
	.name = "sc_edu",
	.owner = THIS_MODULE,
	.hw_initialization_data = &edu_initialization_data,
	.pci_table = edu_table,
};

/*
 * Not the usual one-liner, since what the device is like is a parameter. The model
 * knows of devices that reach 24 bits, and of those that reach all.
 */
static int __init edu_init(void)
{
	edu_initialization_data.dma24bit_addresses = dma24;
	edu_minidriver.dma_bits = dma24 ? 0 : 28;
	edu_minidriver.contiguous_frames = contiguous;
	return stream_class_register_minidriver(&edu_minidriver);
}
module_init(edu_init);

static void __exit edu_exit(void)
{
	stream_class_unregister_minidriver(&edu_minidriver);
}
module_exit(edu_exit);

MODULE_DESCRIPTION("Stream class minidriver: QEMU's edu device");
MODULE_LICENSE("GPL");
