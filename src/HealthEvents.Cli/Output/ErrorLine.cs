namespace HealthEvents.Cli.Output;

/// <summary>Errors and warnings: one line on standard error that says what to do.</summary>
internal static class ErrorLine
{
    public static Task WriteAsync(Surroundings surroundings, string message) =>
        surroundings.Error.WriteLineAsync($"healthevents: {Redaction.Of(message.ReplaceLineEndings(" "))}");
}
