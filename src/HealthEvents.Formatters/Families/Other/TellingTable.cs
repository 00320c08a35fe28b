using static HealthEvents.Formatters.TellingSlot;

namespace HealthEvents.Formatters;

/// <summary>
/// Which members of a document tell most, whoever sent it: the one table of them. Of one slot the member of the first row counts.
/// </summary>
/// <remarks>
/// <para>
/// Names are without regard to case, and only their letters and digits count: <c>Event Message</c>, <c>event-message</c> and
/// <c>EventMessage</c> are one. A point leads to a member of a member. Lists and what only wraps (<see cref="IsWrapper"/>) are no step
/// on the way, and an item of a series (<see cref="IsSeries"/>) is read like a document of its own.
/// </para>
/// <para>
/// Source: the samples in the user guides of the services that are named beside the rows; of those of other makers, the reference of
/// their webhooks.
/// </para>
/// </remarks>
internal static class TellingTable
{
    private static readonly Row[][] ByLength = RowsByLength(
    [
        // Custom notifications of Amazon Q Developer (content.title), findings, Grafana, and what people write themselves.
        new("title", Title), new("alerttitle", Title), new("headline", Title), new("subject", Title), new("alarmname", Title),
        new("issue.title", Title), new("pullrequest.title", Title), new("attachments.title", Title), new("embeds.title", Title),
        new("alert", Title), new("annotations.summary", Title), new("commonannotations.summary", Title), new("summary", Title),

        // Why stands before what, since what is in the headline. Auto Scaling and Backup (StatusMessage), ECS (stoppedReason), Batch
        // (statusReason), CloudFormation, CodePipeline, CodeDeploy, Lambda, SES; in lines of logs Pino (err) and Log4j (thrown).
        new("statusmessage", Reason), new("containers.reason", Reason), new("container.reason", Reason), new("stoppedreason", Reason), new("statusreason", Reason), new("statereason", Reason),
        new("resourcestatusreason", Reason), new("newstatereason", Reason), new("failurereason", Reason), new("failuremessage", Reason),
        new("errormessage", Reason), new("executionresult.externalexecutionsummary", Reason), new("errorinformation.message", Reason),
        new("error.message", Reason), new("exception.message", Reason), new("thrown.message", Reason), new("err.message", Reason), new("bounce.bouncedrecipients.diagnosticcode", Reason),
        new("bounce.bouncesubtype", Reason), new("complaint.complaintfeedbacktype", Reason),

        // RDS, DMS and Redshift over SNS (Event Message), RDS on EventBridge (Message), Slack (text), SNS (default).
        new("eventmessage", Message), new("alertmessage", Message), new("message", Message), new("msg", Message), new("text", Message),
        new("default", Message), new("body", Message), new("content", Message), new("details", Message), new("note", Message),
        new("attachments.text", Message), new("attachments.fallback", Message), new("blocks.text.text", Message),
        new("embeds.description", Message), new("annotations.description", Message), new("annotations.message", Message),
        new("commonannotations.description", Message), new("reason", Reason), new("description", Message), new("detail", Message),

        // Step Functions, and Auto Scaling, whose cause is long.
        new("cause", Reason), new("error", Reason), new("exception", Reason), new("errorcode", Reason), new("errorinformation.code", Reason),

        // GuardDuty Malware Protection (scanResultStatus), CloudFormation (ResourceStatus), EC2 Spot (instance-action), GitHub (conclusion).
        new("scanresultdetails.scanresultstatus", State), new("resourcestatus", State), new("state", State), new("state.value", State),
        new("status", State), new("jobstate", State), new("jobstatus", State), new("laststatus", State), new("buildstatus", State),
        new("newstatevalue", State), new("statuscode", State), new("scanstatus", State), new("workflowrun.conclusion", State),
        new("conclusion", State), new("outcome", State), new("result", State), new("instanceaction", State), new("alertstate", State),
        new("workflow.status", State),

        // S3 (eventName), SES (notificationType, eventType), Auto Scaling over SNS (Event).
        new("eventname", TellingSlot.Action), new("action", TellingSlot.Action), new("actiontype", TellingSlot.Action), new("notificationtype", TellingSlot.Action), new("event", TellingSlot.Action),
        new("eventtype", TellingSlot.Action), new("operation", TellingSlot.Action),

        new("jobname", Name), new("pipeline", Name), new("pipelinename", Name), new("projectname", Name), new("statemachinearn", Name),
        new("autoscalinggroupname", Name), new("group", Name), new("application", Name), new("applicationname", Name), new("stackname", Name),
        new("repositoryname", Name), new("repository.fullname", Name), new("checkname", Name), new("commonname", Name),
        new("labels.alertname", Name), new("commonlabels.alertname", Name), new("alertname", Name), new("budgetname", Name),
        new("monitorname", Name), new("dimensionvalue", Name), new("dimensionalvalue", Name), new("functionname", Name), new("servicename", Name), new("rulename", Name),
        new("monitor.name", Name), new("workflowrun.name", Name), new("environmentname", Name), new("name", Name),

        new("stage", Stage), new("stagename", Stage), new("deploymentgroup", Stage), new("deploymentgroupname", Stage),

        // Security Hub and OCSF (Severity.Label), Macie (severity.description), GuardDuty (severity), Prometheus (labels.severity).
        new("severity.label", Severity), new("severity.description", Severity), new("severity", Severity), new("insightseverity", Severity),
        new("severity.normalized", Severity),
        new("labels.severity", Severity), new("commonlabels.severity", Severity), new("priority", Severity), new("level", Severity), new("loglevel", Severity), new("levelname", Severity),

        new("findingtype", TellingSlot.Type), new("type", TellingSlot.Type), new("types", TellingSlot.Type), new("resourcetype", TellingSlot.Type),
        new("bounce.bouncetype", TellingSlot.Type), new("errortype", TellingSlot.Type), new("err.type", TellingSlot.Type),

        // ECS and Batch.
        new("containers.exitcode", ExitCode), new("container.exitcode", ExitCode), new("exitcode", ExitCode),
        new("findingseveritycounts", Counts), new("severitycounts", Counts),
        new("category", Category), new("eventcategories", Category),

        new("s3.bucket.name", Bucket), new("bucket.name", Bucket), new("s3objectdetails.bucketname", Bucket), new("bucketname", Bucket),
        new("s3.object.key", ObjectKey), new("object.key", ObjectKey), new("s3objectdetails.objectkey", ObjectKey), new("objectkey", ObjectKey),

        new("logicalresourceid", Resource), new("sourceidentifier", Resource), new("sourceid", Resource), new("resourcearn", Resource),
        new("instanceid", Resource), new("ec2instanceid", Resource), new("resource.instancedetails.instanceid", Resource),
        new("resource.s3bucketdetails.name", Resource), new("resource.eksclusterdetails.name", Resource),
        new("resource.ecsclusterdetails.name", Resource), new("resource.rdsdbinstancedetails.dbinstanceidentifier", Resource),
        new("resource.lambdadetails.functionname", Resource), new("resource.accesskeydetails.username", Resource),
        new("resourcesaffected.s3bucket.name", Resource), new("resources.id", Resource), new("resourceid", Resource), new("resource", Resource),
        new("bounce.bouncedrecipients.emailaddress", Resource), new("complaint.complainedrecipients.emailaddress", Resource),
        new("labels.instance", Resource), new("volumeid", Resource), new("taskarn", Resource), new("executionarn", Resource),
        new("eventsourcearn", Resource), new("clusterarn", Resource),

        new("host", Host), new("hostname", Host), new("labels.host", Host), new("author", User), new("user", User), new("sender.login", User),
        new("useridentityarn", User), new("impact.totalimpact", Cost), new("totalimpact", Cost), new("actualamount", Cost),

        new("eventid", Id), new("jobid", Id), new("copyjobid", Id), new("backupjobid", Id), new("restorejobid", Id), new("executionid", Id),
        new("deploymentid", Id), new("buildid", Id), new("incidentid", Id), new("anomalyid", Id), new("alertid", Id),

        new("eventtime", Time), new("startsat", Time), new("notificationtime", Time), new("timestamp", Time), new("time", Time),

        // RDS and DMS (Identifier Link), CodePipeline (approvalReviewLink, consoleLink), Cost Anomaly Detection, Grafana, GitHub.
        new("identifierlink", Link), new("approvalreviewlink", Link), new("consolelink", Link), new("anomalydetailslink", Link),
        new("workflowrun.htmlurl", Link), new("issue.htmlurl", Link), new("pullrequest.htmlurl", Link), new("alerturl", Link),
        new("incidenturl", Link), new("panelurl", Link), new("dashboardurl", Link), new("generatorurl", Link), new("sourceurl", Link),
        new("htmlurl", Link), new("weburl", Link), new("url", Link), new("link", Link), new("externalurl", Link),
        new("annotations.runbookurl", Runbook), new("commonannotations.runbookurl", Runbook), new("runbookurl", Runbook), new("runbook", Runbook),

        new("version", Nothing), new("schemaversion", Nothing), new("eventversion", Nothing), new("account", Nothing), new("accountid", Nothing),
        new("awsaccountid", Nothing), new("region", Nothing), new("awsregion", Nothing), new("eventsource", Nothing), new("source", Nothing),
        new("id", Nothing), new("requestid", Nothing), new("texttype", Nothing), new("namespace", Nothing), new("principalid", Nothing), new("stackid", Nothing),
    ]);

    // What is around the document that counts, such as the content of a custom notification of Amazon Q Developer.
    private static readonly string[] Wrappers = ["detail", "data", "payload", "content", "event", "approval", "alert", "incident", "notification", "anomaly", "input", "message"];

    private static readonly string[] Series = ["findings", "alerts", "records", "events", "anomalies"];

    /// <summary>What the member at a path tells, and its rank; <see langword="null"/> where it tells nothing.</summary>
    /// <param name="path">The names on the way, in lower case and of letters and digits alone.</param>
    public static (TellingSlot Slot, int Rank)? Find(ReadOnlySpan<char> path)
    {
        if (path.Length < ByLength.Length)
        {
            foreach (var row in ByLength[path.Length])
            {
                if (path.SequenceEqual(row.Path))
                {
                    return (row.Slot, row.Rank);
                }
            }
        }

        return null;
    }

    /// <summary>Whether an object of this name only wraps what counts.</summary>
    public static bool IsWrapper(ReadOnlySpan<char> path) => IsOneOf(Wrappers, path);

    /// <summary>Whether a list of this name holds things of one sort, of which the worst counts.</summary>
    public static bool IsSeries(ReadOnlySpan<char> path) => IsOneOf(Series, path);

    private static bool IsOneOf(string[] names, ReadOnlySpan<char> path)
    {
        foreach (var name in names)
        {
            if (path.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static Row[][] RowsByLength(Row[] rows)
    {
        var byLength = new List<Row>[rows.Max(static row => row.Path.Length) + 1];
        for (var rank = 0; rank < rows.Length; rank++)
        {
            (byLength[rows[rank].Path.Length] ??= []).Add(rows[rank] with { Rank = rank });
        }

        return Array.ConvertAll(byLength, static same => same is null ? [] : same.ToArray());
    }

    private readonly record struct Row(string Path, TellingSlot Slot, int Rank = 0);
}
