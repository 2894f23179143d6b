import Quantities

extension ScalarFigure {
  /// Whether the change from the baseline is no greater than the ± of the two figures together.
  func isChangedWithinSpread(of baseline: ScalarFigure) -> Bool {
    guard let difference else { return false }
    let spread = (spread * spread + baseline.spread * baseline.spread).squareRoot()
    return spread > 0 && difference.value.magnitude <= spread
  }

  /// The change in percent of the baseline: `+3.2`; `nil` where that says nothing, as the change lies within the ± of the two
  /// figures, or the baseline is 0 or within its own ±.
  func percentText(of baseline: ScalarFigure) -> String? {
    guard let percent = difference?.percent, let base = baseline.value, base.magnitude > baseline.spread,
      !isChangedWithinSpread(of: baseline)
    else { return nil }
    return FigureText.signed(percent, decimals: 1)
  }

  /// How far it may be off; 0 where that is not known.
  private var spread: Double { plusMinus ?? bound ?? 0 }
}
