/* SPDX-License-Identifier: GPL-2.0 */
/* Registers and ports. An access range is mapped when the minidriver sees it. */
#ifndef _WDM_IO_H
#define _WDM_IO_H

#define WDM_IOMEM(address)	((void __iomem *)(ULONG_PTR)(address))
#define WDM_PORT(address)	((unsigned long)(ULONG_PTR)(address))

#define READ_REGISTER_UCHAR(address)		readb(WDM_IOMEM(address))
#define READ_REGISTER_USHORT(address)		readw(WDM_IOMEM(address))
#define READ_REGISTER_ULONG(address)		readl(WDM_IOMEM(address))
#define WRITE_REGISTER_UCHAR(address, value)	writeb((UCHAR)(value), WDM_IOMEM(address))
#define WRITE_REGISTER_USHORT(address, value)	writew((USHORT)(value), WDM_IOMEM(address))
#define WRITE_REGISTER_ULONG(address, value)	writel((ULONG)(value), WDM_IOMEM(address))

/* The buffer calls walk through registers that lie side by side. */
#define READ_REGISTER_BUFFER_UCHAR(address, buffer, count)	\
	memcpy_fromio((buffer), WDM_IOMEM(address), (count))
#define READ_REGISTER_BUFFER_USHORT(address, buffer, count)	\
	memcpy_fromio((buffer), WDM_IOMEM(address), (count) * sizeof(USHORT))
#define READ_REGISTER_BUFFER_ULONG(address, buffer, count)	\
	memcpy_fromio((buffer), WDM_IOMEM(address), (count) * sizeof(ULONG))
#define WRITE_REGISTER_BUFFER_UCHAR(address, buffer, count)	\
	memcpy_toio(WDM_IOMEM(address), (buffer), (count))
#define WRITE_REGISTER_BUFFER_USHORT(address, buffer, count)	\
	memcpy_toio(WDM_IOMEM(address), (buffer), (count) * sizeof(USHORT))
#define WRITE_REGISTER_BUFFER_ULONG(address, buffer, count)	\
	memcpy_toio(WDM_IOMEM(address), (buffer), (count) * sizeof(ULONG))

#define READ_PORT_UCHAR(port)			inb(WDM_PORT(port))
#define READ_PORT_USHORT(port)			inw(WDM_PORT(port))
#define READ_PORT_ULONG(port)			inl(WDM_PORT(port))
#define WRITE_PORT_UCHAR(port, value)		outb((UCHAR)(value), WDM_PORT(port))
#define WRITE_PORT_USHORT(port, value)		outw((USHORT)(value), WDM_PORT(port))
#define WRITE_PORT_ULONG(port, value)		outl((ULONG)(value), WDM_PORT(port))
/* Those of ports read one port again and again. */
#define READ_PORT_BUFFER_UCHAR(port, buffer, count)	insb(WDM_PORT(port), (buffer), (count))
#define READ_PORT_BUFFER_USHORT(port, buffer, count)	insw(WDM_PORT(port), (buffer), (count))
#define READ_PORT_BUFFER_ULONG(port, buffer, count)	insl(WDM_PORT(port), (buffer), (count))
#define WRITE_PORT_BUFFER_UCHAR(port, buffer, count)	outsb(WDM_PORT(port), (buffer), (count))
#define WRITE_PORT_BUFFER_USHORT(port, buffer, count)	outsw(WDM_PORT(port), (buffer), (count))
#define WRITE_PORT_BUFFER_ULONG(port, buffer, count)	outsl(WDM_PORT(port), (buffer), (count))

static inline VOID KeMemoryBarrier(VOID)
{
	mb();
}

#define KeFlushWriteBuffer()	KeMemoryBarrier()

/* The caches of this machine see what a bus master does. */
#define KeFlushIoBuffers(mdl, read, dma)	((VOID)0)

#endif /* _WDM_IO_H */
