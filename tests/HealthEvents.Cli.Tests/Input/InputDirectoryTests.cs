using System.Diagnostics;
using HealthEvents.Cli.Input;

namespace HealthEvents.Cli.Tests;

public sealed class InputDirectoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthevents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Link_back_up_is_no_loop()
    {
        AddFile("a/b/x.json");
        AddFile("y.json");
        AddLink("a/b/up", "..");
        AddLink("a/root", _folder.FullName);
        AddLink("self", ".");

        Assert.Equal(["a/b/x.json", "y.json"], Files());
    }

    [Fact]
    public void Links_to_each_other_are_no_loop()
    {
        AddFile("x.json");
        AddLink("a", "b");
        AddLink("b", "a");

        var listed = InputDirectory.List(_folder.FullName);

        Assert.Single(listed.Files);
        Assert.Equal(2, listed.Others);
    }

    [Fact]
    public void Directory_behind_a_link_is_listed_once_and_by_its_own_path_if_it_has_one_here()
    {
        AddFile("real/x.json");
        AddLink("a", "real");
        AddLink("z", "real");

        Assert.Equal(["real/x.json"], Files());
    }

    [Fact]
    public void Directory_elsewhere_is_listed_through_its_link()
    {
        var elsewhere = Directory.CreateTempSubdirectory("healthevents-");
        try
        {
            File.WriteAllText(Path.Combine(elsewhere.FullName, "x.json"), "x");
            AddLink("a", elsewhere.FullName);
            AddLink("b", elsewhere.FullName);

            Assert.Equal(["a/x.json"], Files());
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Fact]
    public void Root_that_is_reached_over_a_link_is_listed_once()
    {
        AddFile("real/x.json");
        AddLink("real/again", Path.Combine(_folder.FullName, "real"));
        AddLink("root", "real");

        Assert.Single(InputDirectory.List(Path.Combine(_folder.FullName, "root")).Files);
    }

    [Fact]
    public void Link_to_a_file_is_a_file()
    {
        AddFile("x.txt");
        AddLink("x.json", "x.txt");

        Assert.Equal(["x.json"], Files());
    }

    [Fact]
    public async Task Named_pipe_is_left_out_because_reading_it_would_wait()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such pipes in its directories.
        }

        AddFile("empty.json", "");
        using var made = Process.Start("mkfifo", [Path.Combine(_folder.FullName, "pipe.json")]);
        await made.WaitForExitAsync();

        var listed = InputDirectory.List(_folder.FullName);

        Assert.Equal("empty.json", Path.GetFileName(Assert.Single(listed.Files)));
        Assert.Equal(1, listed.Others);
    }

    private void AddFile(string name, string content = "x")
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
    }

    private void AddLink(string name, string target) => Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, name), target);

    private IEnumerable<string> Files() =>
        InputDirectory.List(_folder.FullName).Files.Select(file => Path.GetRelativePath(_folder.FullName, file).Replace('\\', '/'));
}
