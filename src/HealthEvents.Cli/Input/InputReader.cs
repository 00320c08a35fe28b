using System.Runtime.CompilerServices;
using HealthEvents.Cli.Output;
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
            yield return new InputDocument(input, await _reader.ReadAsync(surroundings.Input, cancellationToken).WaitAsync(cancellationToken));
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
            // A named pipe waits for its writer when it is opened, read and closed, and no token ends that: then all of it is left behind.
            var events = await Task.Run(() => ReadToEndAsync(file, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
            InputLog.Read(logger, file, events.Count);
            return new InputDocument(file, events);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"cannot read '{file}'. Check that it exists and that you may read it.", exception);
        }
    }

    private async Task<IReadOnlyList<ReceivedEvent>> ReadToEndAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return await _reader.ReadAsync(stream, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> FilesOfAsync(string input)
    {
        if (!Directory.Exists(input))
        {
            return [input];
        }

        InputDirectory directory;
        try
        {
            directory = InputDirectory.List(input);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"cannot list all of the directory '{input}'. Check that you may read it.", exception);
        }

        if (directory.Others > 0 || directory.Files.Count == 0)
        {
            await surroundings.Error.WriteLineAsync(
                Printable.Line($"{input}: {directory.Files.Count} *.json files, {directory.Others} other files left out"));
        }

        return directory.Files;
    }
}
