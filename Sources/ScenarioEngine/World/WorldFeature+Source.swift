import Geodesy
import Quantities
import SimpleFeatures

extension WorldFeature {
  /// A feature as a file holds it, with what its layer says where it says nothing itself.
  ///
  /// A property `dated` holds those that depend on the day; its faults were told by ``DatedProperties/faults(in:file:)``. A property `accuracy` such as `10 km` is the feature's own positional accuracy; `basis: illustrative` marks it.
  init(_ feature: Feature, edges: EdgeMeaning, accuracy: Double?, origin: FeatureOrigin? = nil) {
    var own = accuracy
    if case .string(let text) = feature.properties["accuracy"],
      let quantity = Self.length(text)
    {
      own = quantity
    }
    self.init(
      feature.geometry ?? Self.noGeometry, properties: feature.properties,
      id: feature.id ?? feature.properties["id"], edges: edges, accuracy: own,
      isIllustrative: feature.properties["basis"] == .string("illustrative"),
      dated: DatedProperties.read(feature.properties["dated"]).properties)
    self.origin = origin
  }

  private static let noGeometry = Geometry.geometryCollection([])

  private static func length(_ text: String) -> Double? {
    do throws(QuantityFault) {
      let quantity = try Quantity(parsing: text)
      return quantity.dimension == .length && quantity.baseValue >= 0 ? quantity.baseValue : nil
    } catch {
      return nil
    }
  }

  /// The identifier as text.
  var idText: String? {
    switch id {
    case .string(let text): text
    case .number(let number): number.text ?? number.value.shortestText
    default: nil
    }
  }
}
