import Glibc

/// Runs on a thread with a 64 MB stack, since formulas nest as deep as people write them, and waits for it.
func onDeepStack(_ run: @escaping @Sendable () -> Int32) -> Int32 {
  let work = DeepStackWork(run)
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, 64 << 20)
  defer { pthread_attr_destroy(&attributes) }
  var thread = pthread_t()
  let created = pthread_create(
    &thread, &attributes,
    { context in
      if let context {
        let work = Unmanaged<DeepStackWork>.fromOpaque(context).takeUnretainedValue()
        work.result = work.run()
      }
      return nil
    }, Unmanaged.passUnretained(work).toOpaque())
  guard created == 0 else { return run() }
  pthread_join(thread, nil)
  return work.result
}

/// Written by the thread, read after it is joined.
private final class DeepStackWork: @unchecked Sendable {
  let run: @Sendable () -> Int32
  var result: Int32 = 2

  init(_ run: @escaping @Sendable () -> Int32) { self.run = run }
}
