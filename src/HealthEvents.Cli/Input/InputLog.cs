using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Input;

internal static partial class InputLog
{
    [LoggerMessage(LogLevel.Information, "{File}: {Count} events")]
    public static partial void Read(ILogger logger, string file, int count);
}
