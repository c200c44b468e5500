/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A lock that many may share or one may have alone. Process context. Who has it
 * alone may take it again, either way; who shares it must not take it again, since
 * one who wants it alone may be waiting in between.
 */
#ifndef _WDM_RESOURCE_H
#define _WDM_RESOURCE_H

typedef struct _ERESOURCE {
	struct rw_semaphore lock;
	struct task_struct *owner;	/* who has it alone */
	ULONG depth;			/* and how often: the owner's to count */
} ERESOURCE, *PERESOURCE;

/* A macro, so that lockdep tells them apart by where they are made. */
#define ExInitializeResourceLite(resource)		\
({							\
	PERESOURCE __resource = (resource);		\
							\
	init_rwsem(&__resource->lock);			\
	__resource->owner = NULL;			\
	__resource->depth = 0;				\
	STATUS_SUCCESS;					\
})
#define ExDeleteResourceLite(resource)	((VOID)(resource), STATUS_SUCCESS)

static inline BOOLEAN ExIsResourceAcquiredExclusiveLite(PERESOURCE Resource)
{
	return READ_ONCE(Resource->owner) == get_current();
}

static inline BOOLEAN ExAcquireResourceExclusiveLite(PERESOURCE Resource, BOOLEAN Wait)
{
	if (ExIsResourceAcquiredExclusiveLite(Resource)) {
		Resource->depth++;
		return TRUE;
	}
	if (Wait)
		down_write(&Resource->lock);
	else if (!down_write_trylock(&Resource->lock))
		return FALSE;
	WRITE_ONCE(Resource->owner, get_current());
	Resource->depth = 1;
	return TRUE;
}

static inline BOOLEAN ExAcquireResourceSharedLite(PERESOURCE Resource, BOOLEAN Wait)
{
	if (ExIsResourceAcquiredExclusiveLite(Resource)) {
		Resource->depth++;
		return TRUE;
	}
	if (!Wait)
		return down_read_trylock(&Resource->lock);
	down_read(&Resource->lock);
	return TRUE;
}

static inline VOID ExReleaseResourceLite(PERESOURCE Resource)
{
	if (!ExIsResourceAcquiredExclusiveLite(Resource)) {
		up_read(&Resource->lock);
		return;
	}
	if (--Resource->depth)
		return;
	WRITE_ONCE(Resource->owner, NULL);
	up_write(&Resource->lock);
}

static inline VOID ExConvertExclusiveToSharedLite(PERESOURCE Resource)
{
	WRITE_ONCE(Resource->owner, NULL);
	downgrade_write(&Resource->lock);
}

#endif /* _WDM_RESOURCE_H */
