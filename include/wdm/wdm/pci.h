/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Configuration space, as StreamClassReadWriteConfig() reads and writes it, and
 * what can be asked of a device.
 */
#ifndef _WDM_PCI_H
#define _WDM_PCI_H

#define PCI_TYPE0_ADDRESSES	6
#define PCI_TYPE1_ADDRESSES	2
#define PCI_TYPE2_ADDRESSES	5

typedef struct _PCI_COMMON_CONFIG {
	USHORT VendorID;
	USHORT DeviceID;
	USHORT Command;
	USHORT Status;
	UCHAR RevisionID;
	UCHAR ProgIf;
	UCHAR SubClass;
	UCHAR BaseClass;
	UCHAR CacheLineSize;
	UCHAR LatencyTimer;
	UCHAR HeaderType;
	UCHAR BIST;
	union {
		struct {
			ULONG BaseAddresses[PCI_TYPE0_ADDRESSES];
			ULONG CIS;
			USHORT SubVendorID;
			USHORT SubSystemID;
			ULONG ROMBaseAddress;
			UCHAR CapabilitiesPtr;
			UCHAR Reserved1[3];
			ULONG Reserved2;
			UCHAR InterruptLine;
			UCHAR InterruptPin;
			UCHAR MinimumGrant;
			UCHAR MaximumLatency;
		} type0;
		struct {
			ULONG BaseAddresses[PCI_TYPE1_ADDRESSES];
			UCHAR PrimaryBus;
			UCHAR SecondaryBus;
			UCHAR SubordinateBus;
			UCHAR SecondaryLatency;
			UCHAR IOBase;
			UCHAR IOLimit;
			USHORT SecondaryStatus;
			USHORT MemoryBase;
			USHORT MemoryLimit;
			USHORT PrefetchBase;
			USHORT PrefetchLimit;
			ULONG PrefetchBaseUpper32;
			ULONG PrefetchLimitUpper32;
			USHORT IOBaseUpper16;
			USHORT IOLimitUpper16;
			UCHAR CapabilitiesPtr;
			UCHAR Reserved1[3];
			ULONG ROMBaseAddress;
			UCHAR InterruptLine;
			UCHAR InterruptPin;
			USHORT BridgeControl;
		} type1;
		struct {
			ULONG SocketRegistersBaseAddress;
			UCHAR CapabilitiesPtr;
			UCHAR Reserved;
			USHORT SecondaryStatus;
			UCHAR PrimaryBus;
			UCHAR SecondaryBus;
			UCHAR SubordinateBus;
			UCHAR SecondaryLatency;
			struct {
				ULONG Base;
				ULONG Limit;
			} Range[PCI_TYPE2_ADDRESSES - 1];
			UCHAR InterruptLine;
			UCHAR InterruptPin;
			USHORT BridgeControl;
		} type2;
	} u;
	UCHAR DeviceSpecific[192];
} PCI_COMMON_CONFIG, *PPCI_COMMON_CONFIG;

#define PCI_COMMON_HDR_LENGTH	FIELD_OFFSET(PCI_COMMON_CONFIG, DeviceSpecific)

#define PCI_ENABLE_IO_SPACE			0x0001
#define PCI_ENABLE_MEMORY_SPACE			0x0002
#define PCI_ENABLE_BUS_MASTER			0x0004
#define PCI_ENABLE_SPECIAL_CYCLES		0x0008
#define PCI_ENABLE_WRITE_AND_INVALIDATE		0x0010
#define PCI_ENABLE_VGA_COMPATIBLE_PALETTE	0x0020
#define PCI_ENABLE_PARITY			0x0040
#define PCI_ENABLE_WAIT_CYCLE			0x0080
#define PCI_ENABLE_SERR				0x0100
#define PCI_ENABLE_FAST_BACK_TO_BACK		0x0200
#define PCI_STATUS_CAPABILITIES_LIST		0x0010
#define PCI_INVALID_VENDORID			0xffff

typedef struct _PCI_SLOT_NUMBER {
	union {
		struct {
			ULONG DeviceNumber : 5;
			ULONG FunctionNumber : 3;
			ULONG Reserved : 24;
		} bits;
		ULONG AsULONG;
	} u;
} PCI_SLOT_NUMBER, *PPCI_SLOT_NUMBER;

typedef enum {
	DevicePropertyDeviceDescription,
	DevicePropertyHardwareID,
	DevicePropertyCompatibleIDs,
	DevicePropertyBootConfiguration,
	DevicePropertyBootConfigurationTranslated,
	DevicePropertyClassName,
	DevicePropertyClassGuid,
	DevicePropertyDriverKeyName,
	DevicePropertyManufacturer,
	DevicePropertyFriendlyName,
	DevicePropertyLocationInformation,
	DevicePropertyPhysicalDeviceObjectName,
	DevicePropertyBusTypeGuid,
	DevicePropertyLegacyBusType,
	DevicePropertyBusNumber,
	DevicePropertyEnumeratorName,
	DevicePropertyAddress,
	DevicePropertyUINumber,
} DEVICE_REGISTRY_PROPERTY;

/* What a later Windows has is here, too, or it does not compile. */
#define IoIsWdmVersionAvailable(major, minor)	((VOID)(major), (VOID)(minor), TRUE)

/* A number that a device on a PCI bus has; the others have none. */
static inline bool wdm_pci_number(struct pci_dev *pdev, DEVICE_REGISTRY_PROPERTY what, PULONG value)
{
	switch (what) {
	case DevicePropertyLegacyBusType:
		*value = WDM_TAG(SC_PCIBUS, PCIBus);
		return true;
	case DevicePropertyBusNumber:
		*value = pdev->bus->number;
		return true;
	case DevicePropertyAddress:
		*value = PCI_SLOT(pdev->devfn) << 16 | PCI_FUNC(pdev->devfn);
		return true;
	default:
		return false;
	}
}

/* Where a PCI device sits. What the INF file or the registry would say is not there. */
static inline NTSTATUS IoGetDeviceProperty(PDEVICE_OBJECT DeviceObject,
					   DEVICE_REGISTRY_PROPERTY DeviceProperty,
					   ULONG BufferLength, PVOID PropertyBuffer,
					   PULONG ResultLength)
{
	ULONG value;

	if (!dev_is_pci(DeviceObject) ||
	    !wdm_pci_number(to_pci_dev(DeviceObject), DeviceProperty, &value))
		return STATUS_OBJECT_NAME_NOT_FOUND;
	*ResultLength = sizeof(value);
	if (BufferLength < sizeof(value))
		return STATUS_BUFFER_TOO_SMALL;
	memcpy(PropertyBuffer, &value, sizeof(value));
	return STATUS_SUCCESS;
}

#endif /* _WDM_PCI_H */
