using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>A formatter of the user's own. Where even its text-only form fails, the built-in one takes its place.</summary>
internal sealed class FormatterWithFallback<TMessage>(IEventFormatter<TMessage> own, IEventFormatter<TMessage> builtIn) : IEventFormatter<TMessage>
{
    public TMessage Format(EventSummary summary) => own.Format(summary);

    public TMessage FormatText(EventSummary summary)
    {
        try
        {
            return own.FormatText(summary);
        }
        catch (Exception)
        {
            return builtIn.FormatText(summary);
        }
    }
}
