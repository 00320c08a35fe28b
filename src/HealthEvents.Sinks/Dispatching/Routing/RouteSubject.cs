using HealthEvents.Formatters;

namespace HealthEvents.Sinks;

/// <summary>
/// An event as conditions ask for it. What has to be found is found once, when the first condition asks. What anybody's code throws is
/// no answer, and a condition that has none counts as met: rather told than lost.
/// </summary>
internal ref struct RouteSubject(
    ReceivedEvent received, DateTimeOffset now, IAccountDirectory? accounts, ReadOnlySpan<EventPattern> patterns, Span<bool> matches)
{
    private readonly ReadOnlySpan<EventPattern> _patterns = patterns;
    private readonly Span<bool> _matches = matches;
    private bool _arePatternsAsked;
    private EventSeverity? _severity;
    private EventLifecycle? _lifecycle;
    private AccountInfo? _account;
    private bool _isAccountAsked;

    public ReceivedEvent Received { get; } = received;

    public readonly OperationalEvent Event => Received.Event;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Whether the account directory threw.</summary>
    public bool IsAccountUnknowable { get; private set; }

    /// <summary>The open severity. An event that cannot say it counts as critical.</summary>
    public EventSeverity Severity => _severity ??= OpenSeverity.Of(Event, Now);

    /// <summary>The lifecycle, or <see cref="EventLifecycle.Unknown"/> where the event cannot say it.</summary>
    public EventLifecycle Lifecycle => _lifecycle ??= Guarded.Ask((Event, Now), static ask => ask.Event.LifecycleAt(ask.Now));

    /// <summary>What the directory knows of the account, or <see langword="null"/>.</summary>
    public AccountInfo? Account
    {
        get
        {
            if (!_isAccountAsked)
            {
                _isAccountAsked = true;
                Find();
            }

            return _account;
        }
    }

    /// <summary>Whether it matches a pattern. The first question answers all, as the bytes are read once.</summary>
    /// <param name="pattern">The place of the pattern among those of the router.</param>
    public bool Matches(int pattern)
    {
        if (!_arePatternsAsked)
        {
            _arePatternsAsked = true;
            EventPattern.MatchAll(Event.Raw.Span, _patterns, _matches);
        }

        return _matches[pattern];
    }

    private void Find()
    {
        if (accounts is null || Event.Account is not { } id)
        {
            return;
        }

        try
        {
            _account = accounts.Find(id);
        }
        catch (Exception)
        {
            IsAccountUnknowable = true;
        }
    }
}
