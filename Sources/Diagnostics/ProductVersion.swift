/// Which Thalweg this is, as `--version`, reports and the change log say it.
public enum ProductVersion {
  public static let text = "0.1.0"
}
