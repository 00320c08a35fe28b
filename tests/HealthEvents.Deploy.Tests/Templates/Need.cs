namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>One thing that a role must let its holder do, for the holder to do its work.</summary>
/// <param name="Action">Such as <c>sqs:SendMessage</c>.</param>
/// <param name="On">What it is done to, for messages: a logical id, or what a template writes.</param>
/// <param name="IsOn">Whether a statement means that by its Resource.</param>
/// <param name="ContextKey">The key of the encryption context that it must be bound to, or null: it is bound to none.</param>
/// <param name="IsContext">Whether a value is the context.</param>
public sealed record Need(string Action, string On, Func<TemplateValue, bool> IsOn, string? ContextKey = null, Func<TemplateValue, bool>? IsContext = null)
{
    private const string Queue = "AWS::SQS::Queue";

    /// <summary>What those need who are given this role: the service that takes it for each, and what it does.</summary>
    public static IEnumerable<(string Service, IEnumerable<Need> Needs)> OfHolders(Resource role, Stack stack) =>
        stack.OfType("AWS::Lambda::Function").Where(function => stack.Find(function["Role"]) == role)
            .Select(function => (ServicePrincipals.Lambda, OfFunction(function, stack).Append(Opening(function, stack))))
            .Concat(Hop.WithDeadLetters(stack).Where(hop => stack.Find(hop.Role) == role).Select(hop => (hop.Service, OfHop(hop, stack))));

    public static IEnumerable<Need> OfFunction(Resource function, Stack stack) =>
        OfLog(function, stack).Concat(OfQueues(function, stack)).Concat(OfDestinations(function, stack)).Concat(OfAddresses(function, stack));

    /// <summary>What a rule does with its role to the bus it sends to, and a schedule with its role to whatever it sends to.</summary>
    public static IEnumerable<Need> OfHop(Hop hop, Stack stack)
    {
        yield return Sending(hop.To, stack);
        if (hop.Service == ServicePrincipals.Scheduler && hop.DeadLetters.Exists)
        {
            yield return Sending(hop.DeadLetters, stack);
        }
    }

    /// <summary>Whether this action on this resource, as a statement allows it, is what is needed, and bound to the context.</summary>
    public bool IsMetBy(Statement statement, string action, TemplateValue resource) => action == Action && IsOn(resource) && (ContextKey is null
        ? !statement.Conditions.Any()
        : statement.Conditions.ToList() is [{ Operator: "StringEquals" or "ArnEquals" } condition]
            && condition.Key == ContextKey
            && condition.Value.Items.Count() == 1
            && IsContext!(condition.Value.Items.First()));

    public bool IsMetBy(Statement statement) => statement.Actions.Any(action => statement.Resources.Any(resource => IsMetBy(statement, action, resource)));

    public override string ToString() => $"{Action} on {On}{(ContextKey is null ? "" : $" with the context {ContextKey}")}";

    private static Need Sending(TemplateValue to, Stack stack) => stack.Find(to) switch
    {
        { Type: Queue } queue => Doing(queue, "sqs:SendMessage", stack),
        { Type: "AWS::SNS::Topic" } topic => Doing(topic, "sns:Publish", stack),
        { Type: "AWS::Lambda::Function" } function => Doing(function, "lambda:InvokeFunction", stack),
        { } bus => Doing(bus, "events:PutEvents", stack),
        // A bus of another account, which a parameter names.
        null => new("events:PutEvents", to.Text, resource => resource.Text == to.Text),
    };

    private static Need Doing(Resource resource, string action, Stack stack) => new(action, resource.LogicalId, value => Arns.AreOf(value, resource, stack));

    private static IEnumerable<Need> OfLog(Resource function, Stack stack) => stack.Find(function["LoggingConfig"]["LogGroup"]) is { } group
        ? new[] { "logs:CreateLogStream", "logs:PutLogEvents" }.Select(action =>
            new Need(action, group.LogicalId, value => Arns.AreOf(value, group, stack) || value.Text == $"${{{group.LogicalId}.Arn}}:*"))
        : [];

    private static IEnumerable<Need> OfQueues(Resource function, Stack stack) => stack.OfType("AWS::Lambda::EventSourceMapping")
        .Where(mapping => stack.Function(mapping["FunctionName"]) == function)
        .Select(mapping => stack.Find(mapping["EventSourceArn"], Queue)).OfType<Resource>()
        .SelectMany(queue => new[] { "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes" }.Select(action => Doing(queue, action, stack))
            .Concat(WithKey(queue, "kms:Decrypt", stack)));

    private static IEnumerable<Need> OfDestinations(Resource function, Stack stack) => stack.OfType("AWS::Lambda::EventInvokeConfig")
        .Where(config => stack.Function(config["FunctionName"]) == function)
        .Select(static config => config["DestinationConfig"]["OnFailure"]["Destination"])
        .Append(function["DeadLetterConfig"]["TargetArn"])
        .Select(destination => stack.Find(destination, Queue)).OfType<Resource>()
        .SelectMany(queue => WithKey(queue, "kms:GenerateDataKey", stack).Concat(WithKey(queue, "kms:Decrypt", stack)).Prepend(Doing(queue, "sqs:SendMessage", stack)));

    // SQS encrypts with the ARN of the queue as the context, so that a statement opens one queue and not all that has the key.
    private static IEnumerable<Need> WithKey(Resource queue, string action, Stack stack) => stack.KeyOf(queue) is { } key
        ? [Doing(key, action, stack) with { ContextKey = "kms:EncryptionContext:aws:sqs:arn", IsContext = value => Arns.AreOf(value, queue, stack) }]
        : [];

    // The first deployment has none yet: the key must be there before they can be encrypted.
    private static IEnumerable<Need> OfAddresses(Resource function, Stack stack) =>
        function["Environment"]["Variables"].Members.Any(static variable => variable.Value.Text.StartsWith("kms:", StringComparison.Ordinal)) ? [Opening(function, stack)] : [];

    // Which key encrypted an address is not in a template.
    private static Need Opening(Resource function, Stack stack) => new(
        "kms:Decrypt",
        "a key of the stack",
        value => stack.OfType("AWS::KMS::Key").Any(key => Arns.AreOf(value, key, stack)),
        "kms:EncryptionContext:LambdaFunctionName",
        value => value.Text.Length > 0 && value.Text == function["FunctionName"].Text);
}
