/// Work on several values at once with the results in the order of the values.
struct InParallel {
  let atOnce: Int

  func map<Value: Sendable, Made: Sendable>(
    _ values: [Value], _ work: @escaping @Sendable (Value) -> Made, progress: (Int) -> Void
  ) async -> [Made] {
    await withTaskGroup(of: (Int, Made).self) { group in
      var made = [Made?](repeating: nil, count: values.count)
      var finished = 0
      for (index, value) in values.enumerated() {
        if index >= atOnce, let (done, result) = await group.next() {
          made[done] = result
          finished += 1
          progress(finished)
        }
        group.addTask { (index, work(value)) }
      }
      for await (done, result) in group {
        made[done] = result
        finished += 1
        progress(finished)
      }
      return made.compactMap(\.self)
    }
  }
}
