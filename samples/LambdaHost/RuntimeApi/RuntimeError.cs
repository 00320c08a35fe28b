using System.Text.Json;
using HealthEvents.Sinks;
using Microsoft.Extensions.Options;

namespace LambdaHost.RuntimeApi;

/// <summary>An error in the form that Lambda shows in metrics, traces and on-failure records.</summary>
internal static class RuntimeError
{
    /// <summary>The type in the header, by which Lambda counts.</summary>
    public static string TypeOf(Exception exception) => $"Function.{exception.GetType().Name}";

    /// <summary>The body.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="message">What it says: see <see cref="MessageOf"/>.</param>
    public static byte[] Write(Exception exception, string message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("errorType"u8, exception.GetType().Name);
            writer.WriteString("errorMessage"u8, message);
            writer.WriteStartArray("stackTrace"u8);
            foreach (var line in (exception.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                writer.WriteStringValue(line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Only texts that are known to hold no secret and no payload are shown; of other errors, where they came from.</summary>
    public static string MessageOf(Exception exception) => exception is DispatchFailedException or OptionsValidationException
        ? exception.Message
        : $"The function failed with {exception.GetType().Name}. The stack trace says where.";
}
