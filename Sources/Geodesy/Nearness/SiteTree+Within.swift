extension SiteTree {
  /// The sites that may lie within a distance of another one, in the order of this index; those that surely do not are left
  /// out.
  package func sites(within distance: Double, of site: Site) -> [Int] {
    sites(within: distance, of: site.chord, rise: site.rise).sorted()
  }
}

extension EllipsoidalMetric {
  /// How far a position is from a site, in metres, exact to 1e-7.
  package func distance(of position: LonLat, from site: Site) -> Double {
    nearest(to: position, on: site.from, site.to).distance
  }
}
