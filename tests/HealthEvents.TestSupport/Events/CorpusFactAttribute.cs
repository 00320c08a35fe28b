using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>A test over <see cref="Corpus"/>, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = $"Set {Corpus.Variable} to a folder of real events.";
        }
    }
}
