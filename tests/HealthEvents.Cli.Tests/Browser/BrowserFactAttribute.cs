using HealthEvents.TestSupport;

namespace HealthEvents.Cli.Tests.Browser;

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

/// <summary>A fact that needs Debian's Chromium and the corpus.</summary>
internal sealed class CorpusBrowserFactAttribute : FactAttribute
{
    public CorpusBrowserFactAttribute() =>
        Skip = Chromium.WhyAbsent ?? (Corpus.Folder is null ? $"Set {Corpus.Variable} to a folder of real events." : null);
}
