using System.Diagnostics.CodeAnalysis;
using HealthEvents;
using HealthEvents.Formatters;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to the events that are known, and to what is said about them.</summary>
/// <remarks>
/// Summarizers of families and enrichers belong to the <see cref="EventSummarizer"/> that <c>AddHealthEvents</c> registers: an
/// <see cref="IEventSummarizer"/> of the host does without them. To add what has to be asked for, such as the owner of an account,
/// register an <see cref="IEventEnricher"/> as a singleton.
/// </remarks>
public static class HealthEventsBuilderEventExtensions
{
    /// <summary>Sets how events are read, such as how large they may be and which sources are accepted.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options. It runs when the reader is made.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder ConfigureReader(this IHealthEventsBuilder builder, Action<EventReaderOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Adds a kind of event. It is asked before the built-in kinds, and before those that were added alone earlier. The kinds of
    /// families that were added go before it.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddEventKind(this IHealthEventsBuilder builder, EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(kind);
        builder.Services.AddSingleton(kind);
        return builder;
    }

    /// <summary>Adds a family of events: its kinds, and the summarizer of all of them.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="family">The family.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddEventFamily(this IHealthEventsBuilder builder, EventFamily family)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(family);
        builder.Services.AddSingleton(family);
        return builder;
    }

    /// <summary>Adds to every summary, such as a link to a runbook. See <see cref="EventSummarizerOptions.Enrichers"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="enricher">Adds to the summary of an event.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddEnricher(this IHealthEventsBuilder builder, Func<ReceivedEvent, EventSummary, EventSummary> enricher)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(enricher);
        builder.Services.Configure<EventSummarizerOptions>(options => options.Enrichers.Add(enricher));
        return builder;
    }

    /// <summary>Adds an enricher that may ask others, such as a database. It is made once, by the container.</summary>
    /// <typeparam name="TEnricher">The enricher.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthEventsBuilder AddEnricher<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEnricher>(
        this IHealthEventsBuilder builder)
        where TEnricher : class, IEventEnricher
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IEventEnricher, TEnricher>();
        return builder;
    }
}
