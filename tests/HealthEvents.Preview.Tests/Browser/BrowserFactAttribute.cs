namespace HealthEvents.Preview.Tests.Browser;

/// <summary>A fact that needs Debian's Chromium. Without it, it is skipped; in CI it fails.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyAbsent;
}

/// <summary>A theory that needs Debian's Chromium. Without it, it is skipped; in CI it fails.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyAbsent;
}
