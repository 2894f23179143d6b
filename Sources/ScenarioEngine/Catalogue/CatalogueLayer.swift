public import Quantities

/// One layer of the catalogue, as `catalog.yaml` describes it.
public struct CatalogueLayer: Sendable, Hashable {
  public var id: String
  /// Relative to the catalogue's folder.
  public var file: String
  public var title: String
  /// An SPDX identifier.
  public var licence: String
  public var attribution: String?
  /// The package it was made from, with its version and the file in it.
  public var source: String?
  /// What state of the world it shows.
  public var vintage: String?
  public var scale: String?
  /// One standard deviation of its positions.
  public var positionalAccuracy: Quantity?
  /// `geodesic`, `planar`, `rhumb` or `parallel`.
  public var edges: String
  /// `reference` for historical outlines, which are present at every date.
  public var kind: String
  /// The SHA-256 of the file that the catalogue was made for.
  public var sha256: String
  public var notes: String?
}

/// A published figure, as `facts.yaml` holds it.
public struct CatalogueFact: Sendable, Hashable {
  public var id: String
  public var label: String
  /// The quantity it is a value of; facts of one quantity may disagree. `nil` where it stands alone.
  public var of: String?
  /// `nil` where the fact is not a number.
  public var value: Quantity?
  /// The day, month or year it stands for, as written.
  public var date: String?
  public var source: String
  /// `A` to `C`, `K-hi` to `K-lo`.
  public var confidence: String

  /// Whether it is general knowledge without a page: fit for illustration only.
  public var isGeneralKnowledge: Bool { confidence.hasPrefix("K") }
}
