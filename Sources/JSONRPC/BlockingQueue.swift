import Glibc

/// A first-in, first-out queue between threads. `Task { await actor… }` keeps no order, this does.
public final class BlockingQueue<Element: Sendable>: @unchecked Sendable {
  // Guarded by `mutex`, all of them.
  private var elements: [Element] = []
  private var head = 0
  private var waiting = 0
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>

  public init() {
    mutex = .allocate(capacity: 1)
    condition = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  public func push(_ element: Element) {
    pthread_mutex_lock(mutex)
    elements.append(element)
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Takes the first element, waiting until there is one.
  public func pop() -> Element {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    waiting += 1
    while head == elements.count { pthread_cond_wait(condition, mutex) }
    waiting -= 1
    return takeFirst()
  }

  /// How many threads wait for an element that nobody has pushed yet.
  public var idleThreads: Int {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return max(0, waiting - (elements.count - head))
  }

  private func takeFirst() -> Element {
    let element = elements[head]
    head += 1
    // What was taken keeps its memory only until half of the array has been.
    if head * 2 >= elements.count {
      elements.removeFirst(head)
      head = 0
    }
    return element
  }
}
