using HealthEvents;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The kinds that the reader knows which <c>AddHealthEvents</c> registers. Those of a reader of the host nobody knows.</summary>
internal sealed class ReadKinds(IOptions<EventReaderOptions> options)
{
    public IEnumerable<EventKind> All => options.Value.Kinds;
}
