namespace HealthEvents.Tests;

/// <summary>Reads with the defaults, and expects.</summary>
internal static class Reading
{
    public static readonly DateTimeOffset Now = new(2026, 9, 14, 12, 0, 0, TimeSpan.Zero);

    private static readonly EventReader Reader = new();

    public static IReadOnlyList<ReceivedEvent> All(string document) => Reader.Read(document);

    public static IReadOnlyList<ReceivedEvent> All(byte[] document) => Reader.Read(document);

    public static ReceivedEvent One(string document) => Assert.Single(Reader.Read(document));

    public static T Event<T>(string document)
        where T : OperationalEvent => Assert.IsType<T>(One(document).Event);

    public static DateTimeOffset Utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int milli = 0) =>
        new(year, month, day, hour, minute, second, milli, TimeSpan.Zero);
}
