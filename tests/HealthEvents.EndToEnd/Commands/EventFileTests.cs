using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Commands;

/// <summary><c>inspect</c> says of every file of <see cref="EventFiles"/> what it holds.</summary>
public sealed class EventFileTests
{
    [Theory]
    [MemberData(nameof(EventFiles.Names), MemberType = typeof(EventFiles))]
    public async Task Kinds_are_those_that_the_place_of_the_file_says(string name)
    {
        var file = EventFiles.Named(name);

        var result = await CliRunner.RunAsync("inspect", file.Path);

        Assert.Equal(0, result.ExitStatus);
        Assert.Equal(file.KindsOf(result.Lines.Count), result.Objects.Select(static line => line.GetProperty("kind").GetString()));
    }
}
