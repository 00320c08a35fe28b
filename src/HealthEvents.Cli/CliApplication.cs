using System.CommandLine;
using HealthEvents.Cli.Commands;

namespace HealthEvents.Cli;

/// <summary>The commands, and what they have in common: errors are one line, and never a stack trace.</summary>
internal static class CliApplication
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        // An input may be called "@event.json": no response files.
        var parsed = CreateRoot(surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Errors.Count > 0)
            {
                throw new CliException($"{ParseErrors.Describe(parsed)} See 'healthevents {CommandOf(parsed)}--help'.");
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Output,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellationToken);
        }
        catch (CliException exception)
        {
            await ReportAsync(surroundings, exception.Message);
            return ExitStatus.Misused;
        }
        catch (OperationCanceledException)
        {
            await ReportAsync(surroundings, "stopped before the end.");
            return ExitStatus.Failed;
        }
        catch (IOException)
        {
            await ReportAsync(surroundings, "reading or writing failed. Is the disk full, or the output closed?");
            return ExitStatus.Failed;
        }
        catch (Exception exception)
        {
            // The text of an unforeseen exception may hold anything, an address too.
            await ReportAsync(surroundings, $"a fault of this program ({exception.GetType().Name}). Please report it with the input, if you may share it.");
            return ExitStatus.Failed;
        }
    }

    private static RootCommand CreateRoot(Surroundings surroundings) =>
        new("Turns AWS Health events, CloudWatch alarms and AWS Config notifications into Slack and Google Chat messages.")
        {
            new DemoCommand(surroundings),
            new InspectCommand(surroundings),
            new RenderCommand(surroundings),
            new PreviewCommand(surroundings),
            new SendCommand(surroundings),
            new EncryptUrlCommand(surroundings),
        };

    private static string CommandOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";

    private static Task ReportAsync(Surroundings surroundings, string message) =>
        surroundings.Error.WriteLineAsync($"healthevents: {Redaction.Of(message.ReplaceLineEndings(" "))}");
}
