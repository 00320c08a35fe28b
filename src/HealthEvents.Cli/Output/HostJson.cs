using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthEvents.Cli.Output;

/// <summary>The JSON of this program's own lines.</summary>
[JsonSerializable(typeof(InspectLine))]
[JsonSerializable(typeof(ExplainLine))]
[JsonSerializable(typeof(MatchLine))]
internal sealed partial class HostJson : JsonSerializerContext
{
    /// <summary>For terminals and pipes, not for HTML: letters of every language stay as they are.</summary>
    public static HostJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
