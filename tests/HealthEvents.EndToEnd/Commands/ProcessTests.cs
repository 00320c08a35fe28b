using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary>The program as scripts start it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Inspect_writes_json_lines_in_utf8_whatever_the_locale()
    {
        var result = await ProcessRunner.RunAsync([], "예약된 변경", "inspect", "-");

        Assert.Equal(0, result.ExitStatus);
        Assert.Contains("예약된 변경", result.Object.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_file_ends_with_status_2()
    {
        var result = await ProcessRunner.RunAsync([], "", "inspect", "no-such-file.json");

        result.AssertMisused("no-such-file.json");
    }

    [Fact]
    public async Task Machine_without_time_zones_ends_with_status_2_and_says_which_package_has_them()
    {
        using var nothing = new TemporaryFolder();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["TZDIR"] = nothing.Path };
        string[] command = ["render", Repository.Sample("alarm-ok.json"), "--to", "text", "--time-zone", "Asia/Seoul"];

        var without = await ProcessRunner.RunAsync(variables, "", command);
        var with = await ProcessRunner.RunAsync([], "", command);

        without.AssertMisused("tzdata");
        Assert.Contains("KST", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_event_ends_with_status_1()
    {
        await using var refusing = await LoopbackChatServer.StartNewAsync(refusal: 404);

        var result = await ProcessRunner.RunAsync([], "", "send", Repository.Sample("alarm-ok.json"), "--slack", refusing.SlackUrl);

        Assert.Equal(1, result.ExitStatus);
        Assert.Equal("failed", result.Object.GetProperty("outcome").GetString());
    }
}
