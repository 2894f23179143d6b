/// Finds room for labels: one that would lie over another, or leave the frame, is moved round its point, else left out.
struct LabelRoom {
  private var taken: [(left: Double, top: Double, right: Double, bottom: Double)] = []

  /// Keeps a place free of labels.
  mutating func take(_ point: (x: Double, y: Double), radius: Double) {
    taken.append((point.x - radius, point.y - radius, point.x + radius, point.y + radius))
  }

  /// Where a label of a point starts, with how it is anchored; `nil` where there is no room.
  mutating func place(
    _ label: String, of point: (x: Double, y: Double), size: Double, gap: Double
  ) -> (place: (x: Double, y: Double), anchor: String)? {
    // Letters of a sans serif are about 0.58 of its size wide.
    let width = Double(label.count) * size * 0.58
    let tries: [(x: Double, y: Double, anchor: String, left: Double)] = [
      (point.x + gap, point.y + size * 0.35, "start", point.x + gap),
      (point.x - gap, point.y + size * 0.35, "end", point.x - gap - width),
      (point.x, point.y - gap, "middle", point.x - width / 2),
      (point.x, point.y + gap + size * 0.75, "middle", point.x - width / 2),
    ]
    for own in tries {
      let box = (left: own.left, top: own.y - size * 0.8, right: own.left + width, bottom: own.y + size * 0.25)
      let isInside =
        SheetPlane.shows((box.left, box.top), margin: 0.5) && SheetPlane.shows((box.right, box.bottom), margin: 0.5)
      let isFree = !taken.contains {
        $0.left < box.right && box.left < $0.right && $0.top < box.bottom && box.top < $0.bottom
      }
      if isInside, isFree {
        taken.append(box)
        return ((own.x, own.y), own.anchor)
      }
    }
    return nil
  }
}
