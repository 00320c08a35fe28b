using System.CommandLine;
using HealthEvents.Cli.Commands;
using HealthEvents.Cli.Output;

namespace HealthEvents.Cli;

/// <summary>The commands, and what they have in common: errors are one line, and never a stack trace.</summary>
internal static class CliApplication
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var status = await InvokeAsync(args, surroundings, cancellationToken);
        if (!surroundings.OutputState.HasFailed)
        {
            return status;
        }

        await ErrorLine.WriteAsync(surroundings, "standard output could not be written. Is the disk full?");
        return Math.Max(status, ExitStatus.Failed);
    }

    private static async Task<int> InvokeAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken)
    {
        // An input may be called "@event.json": no response files.
        var parsed = CreateRoot(surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Errors.Count > 0)
            {
                throw new CliException($"{ParseErrors.Describe(parsed)} See 'healthevents {CommandOf(parsed)}--help'.");
            }

            // What is only shown ends with its reader. What is sent is sent to the end.
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, surroundings.OutputState.Ended);
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Output,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // Program listens for the signals.
                },
                parsed.CommandResult.Command is SendCommand ? cancellationToken : either.Token);
        }
        catch (CliException exception)
        {
            await ErrorLine.WriteAsync(surroundings, exception.Message);
            return ExitStatus.Misused;
        }
        catch (OperationCanceledException)
        {
            // The reader has enough, or the user has: neither needs to be told.
            return surroundings.OutputState.Ended.IsCancellationRequested ? ExitStatus.Well : ExitStatus.Interrupted;
        }
        catch (IOException)
        {
            await ErrorLine.WriteAsync(surroundings, "reading or writing failed. Is the disk full?");
            return ExitStatus.Failed;
        }
        catch (Exception exception)
        {
            // The text of an unforeseen exception may hold anything, an address too.
            await ErrorLine.WriteAsync(surroundings, $"a fault of this program ({exception.GetType().Name}). Please report it with the input, if you may share it.");
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
            new ExplainCommand(surroundings),
            new MatchCommand(surroundings),
            new EncryptUrlCommand(surroundings),
        };

    private static string CommandOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
}
