using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace HealthEvents.Cli.Input;

/// <summary>Reads the events of a file, of a directory, or of standard input.</summary>
internal sealed class InputReader(Surroundings surroundings, ILogger logger)
{
    private const string StandardInput = "-";

    private readonly EventReader _reader = new();

    public async IAsyncEnumerable<InputDocument> ReadAsync(
        string input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (input == StandardInput)
        {
            yield return new InputDocument(input, await _reader.ReadAsync(surroundings.Input, cancellationToken));
            yield break;
        }

        foreach (var file in await FilesOfAsync(input))
        {
            yield return await ReadFileAsync(file, cancellationToken);
        }
    }

    private async Task<InputDocument> ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var events = await _reader.ReadAsync(stream, cancellationToken);
            InputLog.Read(logger, file, events.Count);
            return new InputDocument(file, events);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"cannot read '{file}'. Check that it exists and that you may read it.", exception);
        }
    }

    private async Task<IReadOnlyList<string>> FilesOfAsync(string input)
    {
        if (!Directory.Exists(input))
        {
            return [input];
        }

        string[] all;
        try
        {
            all = Directory.GetFiles(input, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"cannot list all of the directory '{input}'. Check that you may read it.", exception);
        }

        var files = all.Where(static file => file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (files.Count < all.Length || files.Count == 0)
        {
            await surroundings.Error.WriteLineAsync(
                $"{input}: {files.Count} *.json files, {all.Length - files.Count} other files left out");
        }

        return files;
    }
}
