extension ScenarioTemplate {
  static let sites = ScenarioTemplate(
    name: "sites", about: "places in a file: how many within a distance, how far the nearest",
    scenario: """
      thalweg: 1
      title: {{title}}
      description: |
        How many people live in villages within a distance of the road, and which villages are farther?

      data:
        villages: { file: {{stem}}.geojson, accuracy: 100 m }

      parameters:
        reach: { value: 5 km, about: an hour on foot }

      features:
        road: { line: [[46.0, 39.5], [46.2, 39.55], [46.4, 39.5]] }
        near: { select: villages, within_distance: $reach, of: road }

      measures:
        villages_near: { count: near }
        people_near:   { sum: near, property: population, in: people }
        people:        { sum: villages, property: population, in: people }
        share_near:    { ratio: [people_near, people], in: percent }
        nearest:       { distance: [villages, road], in: km }

      variants:
        by_car: { title: Ten times as far, set: { reach: 50 km } }

      checks:
        - { measure: share_near, at_least: 50 %, kind: consistency }
        - { measure: share_near, variant: by_car, equals: 100 %, kind: consistency }
      """,
    features: """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "upper", "properties": {"name": "Upper village", "population": 1200}, "geometry": {"type": "Point", "coordinates": [46.12, 39.55]}},
      {"type": "Feature", "id": "lower", "properties": {"name": "Lower village", "population": 400}, "geometry": {"type": "Point", "coordinates": [46.31, 39.50]}},
      {"type": "Feature", "id": "far", "properties": {"name": "Far village", "population": 300}, "geometry": {"type": "Point", "coordinates": [46.25, 39.75]}}
      ]}
      """)

  static let corridor = ScenarioTemplate(
    name: "corridor", about: "a route through several territories: length by territory, detour, time",
    scenario: """
      thalweg: 1
      title: {{title}}
      description: |
        How long is the route, how much of it lies in which territory, and how much longer is it than the straight way?

      parameters:
        speed: { value: 60 km/h, about: on the road without stops }

      features:
        west:     { polygon: [[44.5, 39.0], [46.0, 39.0], [46.0, 40.5], [44.5, 40.5]] }
        east:     { polygon: [[46.0, 39.0], [47.5, 39.0], [47.5, 40.5], [46.0, 40.5]] }
        route:    { line: [[45.0, 39.3], [45.6, 39.2], [46.2, 39.25], [46.8, 39.4], [47.3, 39.8]], accuracy: 100 m }
        straight: { line: [[45.0, 39.3], [47.3, 39.8]] }

      measures:
        route_length:    { length: route, in: km }
        by_territory:    { length_by: route, areas: [west, east], in: km }
        straight_length: { length: straight, in: km }
        detour:          { ratio: [route_length, straight_length] }
        hours:           { ratio: [route_length, $speed], in: h }

      variants:
        rail: { title: By rail, set: { speed: 45 km/h } }

      checks:
        - { measure: detour, at_least: 1, kind: consistency, note: no way is shorter than the straight one }
        - { measure: hours, variant: rail, at_most: 6 h, kind: consistency }
      """)

  static let timeline = ScenarioTemplate(
    name: "timeline", about: "features that come and go: the same figures on several dates",
    scenario: """
      thalweg: 1
      title: {{title}}
      description: |
        How many posts stand, and how much of the district lies within their reach, from date to date?
      as_of: 2023-01-01

      data:
        posts: { file: {{stem}}.geojson, accuracy: 500 m }      # each with `from` and `to`

      timeline: [2021-01-01, 2022-01-01, 2023-01-01, 2024-01-01]

      features:
        district: { polygon: [[46.0, 39.5], [46.6, 39.5], [46.6, 40.0], [46.0, 40.0]] }
        reach:    { buffer: posts, by: 10 km }
        covered:  { intersection: [reach, district] }

      measures:
        post_count:    { count: posts }
        covered_share: { share: covered, of: district, in: percent }

      checks:
        - { measure: post_count, date: 2021-01-01, equals: 1, kind: consistency }
        - { measure: covered_share, between: [20 %, 25 %], kind: consistency }
      """,
    features: """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "north", "properties": {"from": "2020-11-10"}, "geometry": {"type": "Point", "coordinates": [46.3, 39.85]}},
      {"type": "Feature", "id": "south", "properties": {"from": "2021-06-01"}, "geometry": {"type": "Point", "coordinates": [46.2, 39.65]}},
      {"type": "Feature", "id": "east", "properties": {"from": "2021-06-01", "to": "2022-06-01"}, "geometry": {"type": "Point", "coordinates": [46.5, 39.7]}}
      ]}
      """)

  static let sweep = ScenarioTemplate(
    name: "sweep", about: "one figure over many values of a parameter, as a table",
    scenario: """
      thalweg: 1
      title: {{title}}
      description: |
        From which range on does a site see the whole district? `-o {{stem}}.csv` writes the table for a spreadsheet.

      parameters:
        range: { value: 20 km, about: how far one sees }

      features:
        site:     { point: [46.93, 39.99], accuracy: 100 m }
        district: { polygon: [[46.6, 39.8], [47.1, 39.8], [47.1, 40.2], [46.6, 40.2]], accuracy: 100 m }
        reach:    { buffer: site, by: $range }
        covered:  { intersection: [reach, district] }

      measures:
        covered_share: { share: covered, of: district, in: percent }
        farthest:      { farthest_distance: [site, district], in: km }

      sweep:
        over: { range: { from: 5 km, to: 40 km, step: 5 km } }
        measures: [covered_share]

      checks:
        - { measure: farthest, at_most: 40 km, kind: consistency, note: the sweep reaches the farthest corner }
      """)
}
