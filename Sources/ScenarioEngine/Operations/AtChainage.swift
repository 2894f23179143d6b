import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let atChainage = FeatureOperation(
    definition: OperationDefinition(
      "at_chainage", in: .features, summary: "the point of a line at a kilometre",
      documentation: """
        The other way round as the measure `chainage`: with `posts` a published kilometre, without them the length from the start of the line. \
        A kilometre beyond the ends of the line is an error.
        """,
      subject: .name, takes: .lines, gives: .fixed(.points),
      arguments: [ArgumentDefinition("at", .quantity(.length, .any), required: true, "the kilometre")]
        + ArgumentDefinition.posts,
      result: .features, example: "{ at_chainage: railway, at: 72.8 km, posts: kilometre_posts }"),
    evaluate: { call throws(OperationFault) in
      guard let first = call.subject.features.first(where: { !$0.geometry.isEmpty }), let at = call.base("at") else {
        return FeatureList()
      }
      let posts = try call.kilometrePosts(along: call.subject, named: call.call.subjectNames.first?.name ?? "the line")
      guard let position = posts.position(at: at) else {
        let ends = [posts.posts.first, posts.posts.last].compactMap { $0?.published }.sorted().map {
          "\(($0 / 1000).rounded(significantDigits: 6).shortestText) km"
        }
        throw OperationFault(
          "beyond-end",
          "\((at / 1000).rounded(significantDigits: 9).shortestText) km lies beyond the ends of the line, whose posts stand from "
            + ends.joined(separator: " to "), argument: "at")
      }
      var point = first.with(.point(position), accuracy: call.subject.accuracy, moved: call.subject.bound)
      point.isIllustrative = call.subject.isIllustrative
      return FeatureList([point])
    })
}
