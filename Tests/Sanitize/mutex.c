// Tells the thread sanitizer what happens in Swift's Mutex while threads wait for it. A free mutex is taken by an atomic of the
// caller, which the sanitizer sees; one that is handed over by the kernel goes through the two functions below, which are not built
// with it. Loaded before the library of the mutex, whose functions are then called from here.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// Of the sanitizer; absent in processes that are not built with it.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define MUTEX __attribute__((swift_context)) void *mutex

typedef SWIFT void (*LockSlow)(uint32_t thread, MUTEX);
typedef SWIFT void (*UnlockSlow)(MUTEX);

SWIFT void lockSlow(uint32_t thread, MUTEX) __asm__(LOCK_SLOW);
SWIFT void unlockSlow(MUTEX) __asm__(UNLOCK_SLOW);

SWIFT void lockSlow(uint32_t thread, MUTEX) {
  ((LockSlow)dlsym(RTLD_NEXT, LOCK_SLOW))(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

SWIFT void unlockSlow(MUTEX) {
  if (__tsan_release) __tsan_release(mutex);
  ((UnlockSlow)dlsym(RTLD_NEXT, UNLOCK_SLOW))(mutex);
}
