// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver says of its streams is checked once, here. Everybody
 * else may then rely on it.
 */
#include <linux/overflow.h>

#include "internal.h"

#define SC_MAX_DESCRIPTOR	SZ_1M
#define SC_MAX_FRAME_BYTES	SZ_1G
#define SC_MAX_EVENT_BYTES	SZ_64K

static const char *sc_event_item_fault(const struct sc_ksevent_item *item)
{
	if (item->data_input > SC_MAX_EVENT_BYTES)
		return "an event has data_input above 64 KiB";
	if (item->extra_entry_data > SC_MAX_EVENT_BYTES)
		return "an event has extra_entry_data above 64 KiB";

	return NULL;
}

static const char *sc_event_set_fault(const struct sc_ksevent_set *set)
{
	const char *fault = NULL;
	u32 i;

	if (!set->set)
		return "a set of events has no name";
	if (set->events_count && !set->event_item)
		return "a set of events has no event_item";

	for (i = 0; i < set->events_count && !fault; i++)
		fault = sc_event_item_fault(&set->event_item[i]);
	return fault;
}

static const char *sc_event_sets_fault(const struct sc_ksevent_set *sets, u32 count)
{
	const char *fault = NULL;
	u32 i;

	for (i = 0; i < count && !fault; i++)
		fault = sc_event_set_fault(&sets[i]);
	return fault;
}

static const char *sc_header_fault(const struct sc_stream_header *header, u32 size)
{
	size_t needed;

	if (header->number_of_streams > SC_MAX_STREAMS)
		return "there are more than 64 streams";
	if (header->size_of_hw_stream_information != sizeof(struct sc_stream_information))
		return "size_of_hw_stream_information is not that of struct sc_stream_information";
	needed = sizeof(*header) +
		 header->number_of_streams * sizeof(struct sc_stream_information);
	if (size < needed)
		return "stream_descriptor_size is too small for the streams";
	if (header->num_dev_prop_array_entries && !header->device_properties_array)
		return "device_properties_array is missing";
	if (header->num_dev_event_array_entries && !header->device_events_array)
		return "device_events_array is missing";
	if (header->num_dev_method_array_entries && !header->device_methods_array)
		return "device_methods_array is missing";

	return sc_topology_fault(header->topology, header->number_of_streams) ?:
	       sc_event_sets_fault(header->device_events_array,
				   header->num_dev_event_array_entries) ?:
	       sc_property_sets_fault(header->device_properties_array,
				      header->num_dev_prop_array_entries) ?:
	       sc_method_sets_fault(header->device_methods_array,
				    header->num_dev_method_array_entries);
}

static bool sc_size_is_positive(const struct sc_size *size)
{
	return size->cx > 0 && size->cy > 0;
}

static bool sc_frame_overflows(const struct sc_size *size, u16 bits)
{
	u64 bytes;

	if (check_mul_overflow((u64)size->cx, (u64)size->cy, &bytes) ||
	    check_mul_overflow(bytes, (u64)max_t(u16, bits, 1), &bytes))
		return true;
	return bytes / 8 > SC_MAX_FRAME_BYTES;
}

static const char *sc_caps_fault(const struct sc_ks_video_stream_config_caps *caps)
{
	const struct sc_size *least = &caps->min_output_size;
	const struct sc_size *most = &caps->max_output_size;

	if (!sc_size_is_positive(least) || !sc_size_is_positive(most))
		return "a data range has a size of zero";
	if (least->cx > most->cx || least->cy > most->cy)
		return "a data range has min_output_size above max_output_size";
	if ((least->cx < most->cx && caps->output_granularity_x <= 0) ||
	    (least->cy < most->cy && caps->output_granularity_y <= 0))
		return "a data range has several sizes and no granularity";
	if (caps->min_frame_interval <= 0)
		return "a data range has no min_frame_interval";
	if (caps->max_frame_interval < caps->min_frame_interval)
		return "a data range has min_frame_interval above max_frame_interval";

	return NULL;
}

static const char *sc_video_fault(const struct sc_ks_video_stream_config_caps *caps, u16 bits)
{
	const char *fault = sc_caps_fault(caps);

	if (fault)
		return fault;
	if (sc_frame_overflows(&caps->max_output_size, bits))
		return "a data range has frames of more than 1 GiB";

	return NULL;
}

static const char *sc_video_range_fault(const struct sc_ksdataformat *format)
{
	const struct sc_ks_datarange_video *range = (const void *)format;

	if (format->format_size < sizeof(*range))
		return "a data range is shorter than struct sc_ks_datarange_video";

	return sc_video_fault(&range->config_caps,
			      range->video_info_header.bmi_header.bi_bit_count);
}

static const char *sc_video_range2_fault(const struct sc_ksdataformat *format)
{
	const struct sc_ks_datarange_video2 *range = (const void *)format;

	if (format->format_size < sizeof(*range))
		return "a data range is shorter than struct sc_ks_datarange_video2";

	return sc_video_fault(&range->config_caps,
			      range->video_info_header.bmi_header.bi_bit_count);
}

static const struct sc_guid sc_video_info = SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO;
static const struct sc_guid sc_video_info2 = SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2;

static const char *sc_range_fault(const struct sc_ksdataformat *format)
{
	if (!format)
		return "a data range is missing";
	if (format->format_size < sizeof(*format))
		return "a data range is shorter than struct sc_ksdataformat";
	if (format->format_size > SC_MAX_FORMAT_BYTES)
		return "a data range is longer than 64 KiB";
	if (sc_guid_equal(&format->specifier, &sc_video_info))
		return sc_video_range_fault(format);
	if (sc_guid_equal(&format->specifier, &sc_video_info2))
		return sc_video_range2_fault(format);

	return NULL;
}

static const char *sc_ranges_fault(const struct sc_stream_information *information)
{
	const char *fault = NULL;
	u32 i;

	if (!information->number_of_format_array_entries)
		return "there are no data ranges";
	if (!information->stream_formats_array)
		return "stream_formats_array is missing";

	for (i = 0; i < information->number_of_format_array_entries && !fault; i++)
		fault = sc_range_fault(information->stream_formats_array[i]);
	return fault;
}

static const char *sc_mediums_fault(const struct sc_kspin_medium *mediums, u32 count)
{
	u32 i;

	if (count && !mediums)
		return "mediums is missing";
	if (sc_ks_list_is_too_long(count, sizeof(*mediums)))
		return "mediums take more than 64 KiB";

	for (i = 0; i < count; i++)
		if (mediums[i].flags)
			return "flags of a medium is not 0";
	return NULL;
}

static const char *sc_information_fault(const struct sc_stream_information *information)
{
	const char *fault;

	if (!information->number_of_possible_instances)
		return "number_of_possible_instances is zero";
	if (information->number_of_possible_instances > SC_MAX_INSTANCES)
		return "number_of_possible_instances is more than 64";
	if (information->data_flow != SC_KSPIN_DATAFLOW_IN &&
	    information->data_flow != SC_KSPIN_DATAFLOW_OUT)
		return "data_flow is neither in nor out";
	if (information->num_stream_prop_array_entries && !information->stream_properties_array)
		return "stream_properties_array is missing";
	if (information->num_stream_event_array_entries && !information->stream_events_array)
		return "stream_events_array is missing";
	fault = sc_mediums_fault(information->mediums, information->mediums_count);
	if (fault)
		return fault;
	fault = sc_property_sets_fault(information->stream_properties_array,
				       information->num_stream_prop_array_entries) ?:
		sc_event_sets_fault(information->stream_events_array,
				    information->num_stream_event_array_entries);
	return fault ?: sc_ranges_fault(information);
}

/* Is that how long a stream descriptor may be? */
bool sc_descriptor_size_ok(u32 size)
{
	return size >= sizeof(struct sc_stream_header) && size <= SC_MAX_DESCRIPTOR;
}

/*
 * What is wrong with a stream descriptor of @size bytes; NULL where nothing
 * is. *@stream_number is the stream it is wrong with.
 */
const char *sc_descriptor_fault(const struct sc_stream_descriptor *descriptor,
				u32 size, u32 *stream_number)
{
	const struct sc_stream_information *information = &descriptor->stream_info;
	const char *fault = sc_header_fault(&descriptor->stream_header, size);
	u32 i;

	*stream_number = 0;
	for (i = 0; i < descriptor->stream_header.number_of_streams && !fault; i++) {
		*stream_number = i;
		fault = sc_information_fault(information + i);
	}
	return fault;
}
SC_EXPORT_FOR_TEST(sc_descriptor_fault);
