using HealthEvents;
using HealthEvents.Formatters;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes the kinds and families that are registered known to the reader and the summarizer.</summary>
internal sealed class RegisteredKinds(IEnumerable<EventKind> kinds, IEnumerable<EventFamily> families)
    : IConfigureOptions<EventReaderOptions>, IConfigureOptions<EventSummarizerOptions>
{
    public void Configure(EventReaderOptions options)
    {
        foreach (var kind in kinds.Concat(families.SelectMany(static family => family.Kinds)))
        {
            options.Kinds.Add(kind);
        }
    }

    public void Configure(EventSummarizerOptions options)
    {
        foreach (var family in families)
        {
            options.Families[family.Name] = family.Summarizer;
        }
    }
}
