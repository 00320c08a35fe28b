using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>A test of several real events of the corpus, or of one folder of it: skipped where that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute(string folder = "")
    {
        Folder = folder;
        Skip = Corpus.SkipReason(folder);
    }

    /// <summary>The folder of the corpus that the test needs; empty for any.</summary>
    public string Folder { get; }
}
