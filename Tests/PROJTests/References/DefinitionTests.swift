import PROJ
import SimpleFeatures
import Testing

/// Expected facts: the EPSG register as `projinfo` of PROJ prints it.
struct DefinitionTests {
  static func system(_ code: String) throws -> CoordinateReferenceSystem { try CoordinateReferenceSystem(authorityCode: code) }

  @Test("A datum tells its name and code, an ensemble its members and how far they differ, a dynamic one its epoch")
  func frames() throws {
    let pulkovo = try #require(try Self.system("EPSG:28408").referenceFrame())
    #expect(pulkovo.name == "Pulkovo 1942" && pulkovo.authorityCode == "EPSG:6284")
    #expect(!pulkovo.isEnsemble && !pulkovo.isDynamic && pulkovo.ensembleAccuracy == nil)
    let wgs84 = try #require(try Self.system("EPSG:4326").referenceFrame())
    #expect(wgs84.isEnsemble && wgs84.ensembleAccuracy == 2)
    #expect(wgs84.members.first == "World Geodetic System 1984 (Transit)" && wgs84.members.count >= 7)
    let itrf = try #require(try Self.system("EPSG:7912").referenceFrame())
    #expect(itrf.isDynamic && itrf.referenceEpoch == 2010)
    #expect(try Self.system("EPSG:7405").referenceFrame() == nil)
  }

  @Test("The prime meridian is told in degrees, whatever unit the register has it in")
  func meridians() throws {
    let paris = try #require(try Self.system("EPSG:4807").primeMeridian())
    // 2.5969213 grads.
    #expect(paris.name == "Paris" && abs(paris.longitude - 2.5969213 * 0.9) < 1e-12)
    #expect(try Self.system("EPSG:4326").primeMeridian()?.longitude == 0)
    #expect(try Self.system("EPSG:5773").primeMeridian() == nil)
  }

  @Test("A projected system tells its projection with every parameter")
  func conversion() throws {
    let conversion = try #require(try Self.system("EPSG:28408").conversion())
    #expect(conversion.code == "EPSG:16208")
    #expect(conversion.method == "Transverse Mercator" && conversion.methodCode == "EPSG:9807")
    #expect(conversion.parameter("Longitude of natural origin")?.value == 45)
    #expect(conversion.parameter("False easting")?.value == 8_500_000)
    #expect(conversion.parameters.count == 5)
    #expect(try Self.system("EPSG:4326").conversion() == nil)
  }

  @Test("Ellipsoid and body have their names")
  func names() throws {
    #expect(try Self.system("EPSG:28408").ellipsoidName() == "Krassowsky 1940")
    #expect(try Self.system("EPSG:28408").celestialBody() == "Earth")
    #expect(try Self.system("IAU_2015:30100").celestialBody() == "Moon")
    #expect(try Self.system("EPSG:5773").ellipsoidName() == nil)
  }

  @Test("Every use is told, with its scope, and the first one's extent is the system's")
  func usages() throws {
    let finland = try Self.system("EPSG:2393").usages()
    #expect(finland.count == 2)
    #expect(finland.allSatisfy { $0.scope != nil && $0.areaOfUse != nil })
    for code in ["EPSG:28408", "EPSG:4326", "EPSG:3460"] {
      let system = try Self.system(code)
      #expect(try system.usages().first?.areaOfUse == system.areaOfUse)
    }
  }

  @Test("A derived system has its base, a compound one its parts, each geographic at the bottom")
  func relations() throws {
    let zone = try Self.system("EPSG:28408")
    #expect(try zone.base()?.authorityCode == "EPSG:4284")
    #expect(try zone.geodetic()?.authorityCode == "EPSG:4284")
    #expect(try zone.parts().isEmpty)
    #expect(try Self.system("EPSG:4284").base() == nil)
    let british = try Self.system("EPSG:7405")
    #expect(try british.parts().map(\.authorityCode) == ["EPSG:27700", "EPSG:5701"])
    #expect(try british.parts().map(\.kind) == [.projected, .vertical])
    #expect(british.axes.count == 3)
    #expect(try Self.system("EPSG:5773").geodetic() == nil)
  }

  @Test("A deprecated system names what to use in its place, if anything")
  func replacements() throws {
    #expect(try Self.system("EPSG:2036").replacements().map(\.authorityCode) == ["EPSG:2953"])
    #expect(try Self.system("EPSG:28408").replacements().isEmpty)
  }

  @Test("Likeness is told in three degrees")
  func equivalence() throws {
    let (wgs84, crs84) = (try Self.system("EPSG:4326"), try Self.system("OGC:CRS84"))
    #expect(try wgs84.isAlike(wgs84, .identical))
    #expect(try !wgs84.isAlike(crs84, .identical))
    #expect(try !wgs84.isAlike(crs84, .equivalent))
    #expect(try wgs84.isAlike(crs84, .equivalentButForAxisOrder))
    #expect(try !wgs84.isAlike(Self.system("EPSG:4284"), .equivalentButForAxisOrder))
    for (a, b) in [("EPSG:3857", "ESRI:102100"), ("EPSG:4326", "EPSG:4979"), ("EPSG:32638", "EPSG:32639")] {
      let (first, second) = (try Self.system(a), try Self.system(b))
      for likeness in CoordinateReferenceSystem.Likeness.allCases {
        #expect(try first.isAlike(second, likeness) == second.isAlike(first, likeness))
      }
    }
  }

  @Test("A system of one authority is found in another's register")
  func matches() throws {
    let matches = try Self.system("ESRI:102100").matches(in: "EPSG")
    #expect(matches.first?.system.authorityCode == "EPSG:3857")
    #expect((70...100).contains(matches.first?.confidence ?? 0))
    #expect(try Self.system("EPSG:28408").matches(in: "EPSG").first?.confidence == 100)
    #expect(throws: PROJError.self) { try Self.system("EPSG:4326").matches(in: "+proj") }
  }

  @Test("A system can be written in every form, and each says its name", arguments: TextForm.allCases)
  func forms(form: TextForm) throws {
    let text = try Self.system("EPSG:28408").text(form)
    #expect(text.contains(form == .wkt1Esri ? "Pulkovo_1942_GK_Zone_8" : "Pulkovo 1942 / Gauss-Kruger zone 8"))
    switch form {
    case .wkt2019, .wkt2019Simplified: #expect(text.hasPrefix("PROJCRS[") && text.contains("BASEGEOGCRS["))
    case .wkt2015, .wkt2015Simplified: #expect(text.hasPrefix("PROJCRS[") && text.contains("BASEGEODCRS["))
    case .wkt1GDAL, .wkt1Esri: #expect(text.hasPrefix("PROJCS["))
    case .projJSON:
      let parsed = try JSONParser.parse(Array(text.utf8), file: "")
      guard case .object(let object) = parsed else { throw CancellationError() }
      #expect(object["type"]?.string == "ProjectedCRS")
    }
  }

  @Test("A simplified form is shorter, and a form that cannot say what it is about is refused")
  func simplified() throws {
    let system = try Self.system("EPSG:28408")
    #expect(try system.text(.wkt2019Simplified).count < system.text(.wkt2019).count)
    #expect(try system.text(.wkt2015Simplified).count < system.text(.wkt2015).count)
    // The text of 2001 has no three-dimensional geographic system.
    #expect(throws: PROJError.self) { try Self.system("EPSG:4979").text(.wkt1GDAL) }
  }

  @Test("Ellipsoids are had by PROJ's word and by code, all of one kind with what systems tell of them")
  func ellipsoids() throws {
    #expect(Ellipsoid.library.count >= 40)
    #expect(Ellipsoid(named: "WGS84") == .wgs84)
    #expect(Ellipsoid(named: "GRS80") == .grs80)
    #expect(Ellipsoid(named: "krass") == .krassowsky1940)
    #expect(Ellipsoid(named: "nothing") == nil)
    #expect(try Ellipsoid(authorityCode: "EPSG:7024") == .krassowsky1940)
    let bessel = try #require(Ellipsoid(named: "bessel"))
    let registered = try Ellipsoid(authorityCode: "EPSG:7004")
    #expect(bessel.a == registered.a && abs(bessel.f - registered.f) < 1e-12)
    #expect(Ellipsoid(named: "sphere")?.f == 0)
    #expect(throws: PROJError.self) { try Ellipsoid(authorityCode: "EPSG:4326") }
    #expect(throws: PROJError.self) { try Ellipsoid(authorityCode: "+ellps=bessel") }
  }
}
