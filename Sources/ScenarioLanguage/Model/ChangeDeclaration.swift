public import Diagnostics
public import Quantities

/// One change that a variant makes to the features of the layers and files that the scenario draws on.
public struct ChangeDeclaration: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    /// Sets the property `status` to `open`.
    case open([CatalogueID])
    /// Sets the property `status` to `closed`.
    case close([CatalogueID])
    /// Takes features out.
    case remove([CatalogueID])
    /// Sets properties, once those of `existing` were found to be as they say.
    case adjust(CatalogueID, set: [PropertySetting], existing: [PropertySetting])
    /// Puts what a name of data or a feature stands for into a layer or file, under that name as id.
    case add(NameReference, to: NameReference, set: [PropertySetting])
    /// Attributes an area to another feature than the one that it lies in.
    case transfer(NameReference, from: CatalogueID, to: CatalogueID)
    /// Draws the border between two areas, or a section of it, along a line.
    case replaceBorder(CatalogueID, CatalogueID, along: NameReference)
  }

  public var action: Action
  /// The layer or file that the ids are looked up in; `nil` for all that the scenario draws on.
  public var source: NameReference?
  /// How far a new outline may lie from where it should, of changes of areas; `nil` for what the data's accuracy allows.
  public var tolerance: Parametric<Quantity>?
  public var place: SourcePlace
}

/// A property with the value that it gets, or that it is expected to have.
public struct PropertySetting: Sendable, Hashable {
  public var property: String
  public var value: PropertyValue
  public var place: SourcePlace
}

/// The value of a property.
public enum PropertyValue: Sendable, Hashable {
  case single(FilterValue)
  case list([FilterValue])
  /// The property is not there.
  case missing
}

extension ChangeDeclaration {
  /// The ids it names; none for what it adds.
  public var ids: [CatalogueID] {
    switch action {
    case .open(let ids), .close(let ids), .remove(let ids): ids
    case .adjust(let id, _, _): [id]
    case .transfer(_, let from, let to): [from, to]
    case .replaceBorder(let first, let second, _): [first, second]
    case .add: []
    }
  }

  /// The name of data or of a feature that it puts in: what it adds, the area it transfers, the line of a new border.
  public var insertion: NameReference? {
    switch action {
    case .add(let name, _, _), .transfer(let name, _, _), .replaceBorder(_, _, let name): name
    case .open, .close, .remove, .adjust: nil
    }
  }

  /// The properties it sets.
  public var settings: [PropertySetting] {
    switch action {
    case .adjust(_, let set, _), .add(_, _, let set): set
    case .open, .close, .remove, .transfer, .replaceBorder: []
    }
  }

  /// The parameters that stand in it.
  public var parameterNames: [String] {
    let existing: [PropertySetting] = if case .adjust(_, _, let existing) = action { existing } else { [] }
    let ofIDs = ids.compactMap { id -> String? in if case .parameter(let reference) = id.value { reference.name } else { nil } }
    return ofIDs + [tolerance?.parameterName].compactMap(\.self)
      + (settings + existing).flatMap(\.value.parts).compactMap {
        if case .parameter(let reference) = $0 { reference.name } else { nil }
      }
  }
}

extension PropertyValue {
  fileprivate var parts: [FilterValue] {
    switch self {
    case .single(let value): [value]
    case .list(let values): values
    case .missing: []
    }
  }
}
