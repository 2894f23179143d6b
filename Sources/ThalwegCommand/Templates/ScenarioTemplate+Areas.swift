extension ScenarioTemplate {
  static let minimal = ScenarioTemplate(
    name: "minimal", about: "a site, a zone round it and the share of an area it covers, every line explained",
    scenario: """
      thalweg: 1                        # the version of the language
      title: {{title}}
      description: |
        What is asked, in words.
      max_error: 1 m                    # what the computation itself may be off, at most

      # Geometry of your own. Features from files stand under `data:` instead:
      #   data:
      #     district: { file: district.geojson }
      #     villages: { file: villages.csv, x: lon, y: lat }
      # and `thalweg data list` shows the layers of a catalogue, where there is one.
      features:
        site:     { point: [46.93, 39.99], accuracy: 100 m }       # longitude first, in degrees
        district: { polygon: [[46.6, 39.8], [47.1, 39.8], [47.1, 40.2], [46.6, 40.2]], accuracy: 100 m }
        reach:    { buffer: site, by: $range }                      # `thalweg operations buffer` tells more
        covered:  { intersection: [reach, district] }

      parameters:                       # values to ask again with: --set "range=30 km"
        range: { value: 20 km, about: how far one sees }

      measures:
        district_area: { area: district, in: km2 }
        covered_share: { share: covered, of: district, in: percent }

      variants:                         # the same question under other conditions; the baseline stays as it is
        short_range: { title: Half the range, set: { range: 10 km } }

      checks:                           # what must hold; a failed check is exit code 1
        - { measure: covered_share, between: [55 %, 75 %], kind: consistency, note: the site is off the middle }
        - { measure: covered_share, variant: short_range, at_most: 20 %, kind: consistency }
      """)

  static let zone = ScenarioTemplate(
    name: "zone", about: "a zone along a line: its area, what of an area it takes, and another width",
    scenario: """
      thalweg: 1
      title: {{title}}
      description: |
        How much of the district lies in a zone along the road, and how much more if the zone is wider.

      parameters:
        width: { value: 5 km, about: from edge to edge }

      features:
        road:     { line: [[46.35, 39.60], [46.45, 39.65], [46.55, 39.64], [46.75, 39.75]], accuracy: 50 m }
        district: { polygon: [[46.3, 39.5], [46.6, 39.5], [46.6, 39.8], [46.3, 39.8]], accuracy: 500 m }
        zone:     { strip: road, width: $width }
        inside:   { intersection: [zone, district] }
        outside:  { difference: [zone, district] }

      measures:
        road_length:    { length: road, in: km }
        zone_area:      { area: zone, in: km2 }
        inside_area:    { area: inside, in: km2 }
        outside_area:   { area: outside, in: km2 }
        district_share: { share: inside, of: district, in: percent }
        parts:          { total: [inside_area, outside_area], in: km2 }

      variants:
        wide: { title: Twice the width, set: { width: 10 km } }

      checks:
        - { measure: parts, between: [190 km2, 210 km2], kind: consistency, note: the length times the width }
        - { measure: district_share, at_most: 20 %, kind: consistency }
      """)

  static let border = ScenarioTemplate(
    name: "border", about: "two versions of one line between two areas: lengths, how far apart, what changes sides",
    scenario: """
      thalweg: 1
      title: {{title}}
      description: |
        Two maps draw the line between west and east differently. How long is each line, how far apart are they, and which
        area is attributed to one side by the first line and to the other by the second? The figures take no side.

      features:
        frame:       { polygon: [[45.0, 41.0], [45.4, 41.0], [45.4, 41.4], [45.0, 41.4]] }
        first_line:  { line: [[45.20, 40.9], [45.21, 41.1], [45.18, 41.25], [45.22, 41.5]], accuracy: 50 m }
        second_line: { line: [[45.20, 40.9], [45.20, 41.1], [45.20, 41.25], [45.22, 41.5]], accuracy: 200 m }
        first_west:  { polygon: [[44.9, 40.9], [45.20, 40.9], [45.21, 41.1], [45.18, 41.25], [45.22, 41.5], [44.9, 41.5]] }
        second_west: { polygon: [[44.9, 40.9], [45.20, 40.9], [45.20, 41.1], [45.20, 41.25], [45.22, 41.5], [44.9, 41.5]] }
        apart:       { symmetric_difference: [first_west, second_west] }
        between:     { intersection: [apart, frame] }
        pieces:      { parts: between }

      measures:
        first_length:  { length: first_line, in: km }
        second_length: { length: second_line, in: km }
        detail:        { difference: [first_length, second_length], in: m }
        widest_gap:    { hausdorff: [first_line, second_line], in: m }
        between_area:  { area: between, in: km2 }
        piece_count:   { count: pieces }

      checks:
        - { measure: widest_gap, at_most: 3 km, kind: consistency }
        - { measure: piece_count, equals: 2, kind: consistency, note: the lines cross once }
      """)
}
