/// Text that a C function lends, copied before anything else can free it.
enum LentText {
  static func copy(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }
}
