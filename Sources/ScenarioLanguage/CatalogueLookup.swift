public import Diagnostics

/// What the language asks of a catalogue of layers and facts; the engine answers.
public protocol CatalogueLookup: Sendable {
  /// Ids of all layers.
  var layers: [String] { get }
  /// Ids of all facts.
  var facts: [String] { get }
  /// Ids of the features of a layer; reads the layer. Throws when the layer cannot be read.
  func featureIDs(ofLayer layer: String) throws(Failure) -> [String]
}
