namespace HealthEvents.Sinks;

/// <summary>How long a secret serves, and how often and how long it is read.</summary>
/// <param name="Lifetime">How long a secret serves.</param>
/// <param name="RefreshLimit">How long a refresh may take. The first read may take as long as its caller waits.</param>
internal sealed record SecretLifetime(TimeSpan Lifetime, TimeSpan RefreshLimit)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>How long an old secret serves after a refresh began, before the next try.</summary>
    public TimeSpan RefreshPause => Lifetime < LongestPause ? Lifetime : LongestPause;

    /// <summary>How long a value serves on beyond its lifetime while it cannot be read again, or <see langword="null"/> for as long as that lasts.</summary>
    public TimeSpan? Grace { get; private init; }

    /// <summary>How long a secret that was refused and read again counts as the newest there is, and how long a failure to do so stands.</summary>
    public TimeSpan RefusalPause { get; } = TimeSpan.FromSeconds(1);

    /// <summary>What the options leave room for.</summary>
    public static SecretLifetime Of(WebhookAddressOptions options) => new(options.AddressLifetime, options.RefreshLimit);

    /// <summary>What the options leave room for. Who takes a secret away to lock somebody out must not wait for the end of the process.</summary>
    public static SecretLifetime Of(SecretOptions options) => new(options.Lifetime, options.RefreshLimit) { Grace = TimeSpan.FromDays(1) };
}
