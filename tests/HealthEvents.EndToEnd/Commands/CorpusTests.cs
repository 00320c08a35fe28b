using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

public sealed class CorpusTests
{
    private static readonly string[] KnownFamilies = ["health", "cloudwatch-alarm", "config"];

    [CorpusFact]
    public async Task Every_file_of_the_corpus_is_inspected()
    {
        var result = await CliRunner.RunAsync("inspect", Corpus.Folder!);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(
            Corpus.Files(),
            result.Objects.Select(static line => line.GetProperty("file").GetString()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(
            result.Objects.Where(static line => IsOfKnownFamily(line.GetProperty("file").GetString()!)),
            static line => Assert.False(line.GetProperty("kind").GetString() is "json" or "unreadable", line.GetRawText()));
    }

    [CorpusFact]
    public Task Every_file_of_the_corpus_is_rendered_for_slack() => RenderAsync("slack");

    [CorpusFact]
    public Task Every_file_of_the_corpus_is_rendered_for_google_chat() => RenderAsync("google-chat");

    [CorpusFact]
    public async Task Every_file_of_the_corpus_is_rendered_as_text()
    {
        var result = await CliRunner.RunAsync("render", Corpus.Folder!, "--to", "text");

        Assert.Equal(0, result.ExitStatus);
    }

    private static async Task RenderAsync(string channel)
    {
        var inspected = await CliRunner.RunAsync("inspect", Corpus.Folder!);
        var rendered = await CliRunner.RunAsync("render", Corpus.Folder!, "--to", channel);

        Assert.Equal(0, rendered.ExitStatus);
        Assert.Equal(inspected.Lines.Count, rendered.Objects.Count);
    }

    private static bool IsOfKnownFamily(string file) => KnownFamilies.Contains(Path.GetFileName(Path.GetDirectoryName(file)));
}
