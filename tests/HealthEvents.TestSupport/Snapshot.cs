using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;

namespace HealthEvents.TestSupport;

/// <summary>
/// Golden files beside the test: <c>name.verified.json</c> is what was accepted, <c>name.received.json</c> is written when
/// the result differs. Read the difference, then rename the file to accept it.
/// </summary>
public static class Snapshot
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares a message of a channel.</summary>
    public static void Match(TestChannel channel, byte[] message, string name, [CallerFilePath] string testFile = "")
    {
        if (channel.IsJson)
        {
            MatchJson(message, $"{name}.{channel.Name}", testFile);
        }
        else
        {
            MatchText(Encoding.UTF8.GetString(message), $"{name}.{channel.Name}", testFile);
        }
    }

    /// <summary>Compares JSON, indented so that a person can read the difference.</summary>
    public static void MatchJson(ReadOnlySpan<byte> json, string name, [CallerFilePath] string testFile = "")
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            var reader = new Utf8JsonReader(json);
            JsonElement.ParseValue(ref reader).WriteTo(writer);
        }

        Match(Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n", name, "json", testFile);
    }

    /// <summary>Compares text.</summary>
    public static void MatchText(string text, string name, [CallerFilePath] string testFile = "") => Match(text + "\n", name, "txt", testFile);

    private static void Match(string received, string name, string extension, string testFile)
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var verifiedFile = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, received);
        Assert.Fail($"{name} is not what was accepted. Compare {Path.GetFileName(receivedFile)} in {Path.GetFileName(folder)}, and rename it to accept it.");
    }
}
