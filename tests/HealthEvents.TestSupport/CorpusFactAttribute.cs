using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>A fact about the corpus: skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>Makes the attribute.</summary>
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = "HEALTHEVENTS_CORPUS names no folder of real events.";
        }
    }
}
