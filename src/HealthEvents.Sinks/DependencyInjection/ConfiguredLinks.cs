using HealthEvents.Formatters;
using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives the summarizer the buttons and the portal of the options that hold for all sinks.</summary>
internal sealed class ConfiguredLinks(IOptions<HealthEventsOptions> options) : IConfigureOptions<EventSummarizerOptions>
{
    public void Configure(EventSummarizerOptions summarizer) => LinkOptions.AddTo(summarizer, options.Value);
}
