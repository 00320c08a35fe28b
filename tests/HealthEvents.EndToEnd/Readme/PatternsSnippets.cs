namespace HealthEvents.EndToEnd.Readme;

/// <summary>What docs/patterns.md shows.</summary>
internal static class PatternsSnippets
{
    public static void Match(string[] args)
    {
        var bytes = File.ReadAllBytes(args[0]);
        var reader = new EventReader();
        var pattern = EventPattern.Parse("""
            {
              "source": ["aws.health"],
              "detail": {
                "service": ["EC2", "RDS"],
                "eventTypeCategory": [{ "anything-but": "accountNotification" }]
              }
            }
            """);
        foreach (var received in reader.Read(bytes))
        {
            if (pattern.Matches(received.Event.Raw.Span))
            {
                Console.WriteLine(received.Event.Identity);
            }
        }
    }
}
